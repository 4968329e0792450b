// `kill -9`, again and again, while 32 clients write: what was acknowledged is there, once, as it was sent.
// Also what only a lost disk cache would show: that each answer left after the disk had been waited for.
import path from 'node:path';

import { createClient, pause, type Client } from './client.ts';
import { audit, Ledger } from './ledger.ts';
import type { Figure } from './report.ts';
import { end, spawnService, startService, temporaryFolder } from './service.ts';
import { syncedBeforeAnswer } from './synced.ts';

export interface KillPlan {
  kills: number;
  /** Acknowledged over all lives together. */
  comments: number;
}

const connections = 32;
/** Each start checks the whole file: of many lives on one file most would be spent on reading it. */
const livesOfFile = 50;

export async function kill({ kills, comments }: KillPlan): Promise<Figure[]> {
  const folder = temporaryFolder();
  const perLife = Math.ceil(comments / kills);
  const total = { kills: 0, acknowledged: 0, repeated: 0, lost: 0, doubled: 0 };
  const faults: string[] = [];
  while (total.kills < kills) {
    const lives = Math.min(livesOfFile, kills - total.kills);
    const db = path.join(folder, `${total.kills}.db`);
    const ledger = new Ledger(`k${total.kills}`);
    for (let life = 1; life <= lives; life += 1) {
      // Also while it opens the file and recovers what the last kill left.
      if (life % 10 === 5) await killAtStart(db);
      else await killAmongWrites(db, ledger, life * perLife);
    }
    await settle(db, ledger);
    const found = audit(db, ledger.acknowledged);
    total.kills += lives;
    total.acknowledged += ledger.acknowledged.length;
    total.repeated += ledger.repeated;
    total.lost += found.lost;
    total.doubled += found.doubled;
    faults.push(...found.corrupt, ...ledger.faults);
    console.error(`  ${total.kills} kills, ${total.acknowledged} acknowledged`);
  }
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  const { lost, doubled } = total;
  const told = total.acknowledged.toLocaleString('en');
  return [
    {
      what: `\`kill -9\` under ${connections} connections`,
      measured: `${total.kills.toLocaleString('en')} kills, ${told} comments acknowledged, ${total.repeated.toLocaleString('en')} again to another try: ${lost} lost, ${doubled} doubled, ${faults.length} corrupt`,
      promised: `${comments.toLocaleString('en')} or more: 0, 0, 0`,
      kept: lost + doubled + faults.length === 0 && total.acknowledged >= comments,
    },
    await syncedBeforeAnswer(folder),
  ];
}

async function killAtStart(db: string): Promise<void> {
  const child = spawnService(db);
  await pause(Math.random() * 400);
  await end(child, 'SIGKILL');
}

/** Lets the clients write until so many are acknowledged in this file, and kills somewhere among the next. */
async function killAmongWrites(db: string, ledger: Ledger, enough: number): Promise<void> {
  const service = await startService(db);
  const client = createClient(service.url, connections);
  let going = true;
  const clients = Array.from({ length: connections }, async () => {
    while (going) await ledger.send(client, ledger.next(), Math.random() < 0.2 ? 3 : 1);
  });
  while (ledger.acknowledged.length < enough && service.child.exitCode === null) await pause(3);
  await pause(Math.random() * 30);
  going = false;
  await service.kill();
  client.close();
  await Promise.all(clients);
}

/** The clients come back to what they had no answer to, and to some that they had. */
async function settle(db: string, ledger: Ledger): Promise<void> {
  const service = await startService(db);
  const client: Client = createClient(service.url, connections);
  const again = ledger.acknowledged.filter((_, index) => index % 20 === 0);
  for (const note of [...ledger.unanswered.splice(0), ...again]) await ledger.send(client, note, 2);
  if (ledger.unanswered.length > 0)
    ledger.faults.push(`${ledger.unanswered.length} comments were never taken`);
  client.close();
  await service.stop();
}
