// The write-ahead log as power loss may leave it: cut off anywhere, or with bytes that never reached the disk.
// What stands before the tear, by our own reading of the file format, has to be there when the service opens it.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createService, OperatorError } from '@stet/comment-service';

import { createClient } from './client.ts';
import { audit, Ledger, type Note } from './ledger.ts';
import type { Figure } from './report.ts';
import { startService } from './service.ts';

const comments = 300;

export async function tornLog(folder: string, cuts: number): Promise<Figure> {
  mkdirSync(folder, { recursive: true });
  const db = path.join(folder, 'killed.db');
  const base = path.join(folder, 'base.db');
  const { committed, acknowledged } = await killWithLog(db, base);
  const log = readFileSync(`${base}-wal`);
  const commits = commitsIn(log);
  const faults: string[] = [];
  const stored = new Map<number, number>();
  let refused = 0;
  let least = Infinity;
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = Math.floor(Math.random() * log.length);
    const isGarbled = cut % 2 === 1;
    const whole = commits.filter((end) => end <= at).length;
    const torn = isGarbled ? garbled(log, at) : log.subarray(0, at);
    const found = await openTorn(base, path.join(folder, 'torn.db'), torn);
    if (found === null) {
      refused += 1;
      continue;
    }
    const kind = `${isGarbled ? 'garbled from' : 'cut at'} byte ${at}`;
    if (found.corrupt.length > 0) faults.push(`${kind}: ${found.corrupt.join(', ')}`);
    // As many as whenever as many transactions are whole, and the first ones: those acknowledged first.
    const known = stored.get(whole) ?? found.count;
    if (known !== found.count) faults.push(`${kind}: ${found.count} comments, ${known} expected`);
    stored.set(whole, found.count);
    if (!acknowledged.slice(0, found.count).every(({ id }) => id !== null && found.ids.has(id)))
      faults.push(`${kind}: an earlier comment is missing behind a later one`);
    least = Math.min(least, found.count);
  }
  const whole = await openTorn(base, path.join(folder, 'torn.db'), log);
  if (whole?.count !== committed) faults.push(`the whole log has ${whole?.count} of ${committed}`);
  const counts = [...stored.entries()].sort(([a], [b]) => a - b).map(([, count]) => count);
  if (counts.some((count, index) => count < (counts[index - 1] ?? 0)))
    faults.push('a longer log holds fewer comments');
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  return {
    what: `Torn write-ahead log: cut or garbled at ${cuts} places, ${commits.length} transactions`,
    measured: `${cuts - refused} opened, ${refused} refused in words; ${faults.length} with a whole transaction missing or a half one there`,
    promised: '0',
    kept: faults.length === 0,
  };
}

/** A file whose log holds everything: killed before it was ever written back. */
async function killWithLog(
  db: string,
  base: string,
): Promise<{ committed: number; acknowledged: Note[] }> {
  const service = await startService(db);
  // Who reads an old state keeps the log from being written back and begun anew.
  const reader = new DatabaseSync(db);
  reader.exec('BEGIN; SELECT * FROM comments');
  const client = createClient(service.url, 4);
  const ledger = new Ledger('torn');
  // One after the other: the order of acknowledging is the order of writing.
  while (ledger.acknowledged.length < comments) await ledger.send(client, ledger.next(), 1);
  await service.kill();
  client.close();
  // The last to close would write the log back.
  for (const end of ['', '-wal']) copyFileSync(`${db}${end}`, `${base}${end}`);
  reader.close();
  return { committed: ledger.acknowledged.length, acknowledged: ledger.acknowledged };
}

interface Found {
  count: number;
  ids: Set<string>;
  corrupt: string[];
}

/** Null where the service refuses the file and says what to do. */
async function openTorn(db: string, torn: string, log: Uint8Array): Promise<Found | null> {
  for (const end of ['-wal', '-shm']) rmSync(`${torn}${end}`, { force: true });
  copyFileSync(db, torn);
  writeFileSync(`${torn}-wal`, log);
  try {
    const service = await createService({ db: torn, flood: null });
    await service.close();
  } catch (error) {
    if (error instanceof OperatorError && error.remedy !== '') return null;
    throw error;
  }
  const { corrupt } = audit(torn, []);
  const database = new DatabaseSync(torn);
  const rows = database.prepare('SELECT id FROM comments').all();
  database.close();
  return { count: rows.length, ids: new Set(rows.map(({ id }) => String(id))), corrupt };
}

/** Where each transaction of a log ends: SQLite's file format, §4. A commit's frame says the size of the database. */
export function commitsIn(log: Buffer): number[] {
  const size = log.readUInt32BE(8);
  const salt = log.readBigUInt64BE(16);
  const commits: number[] = [];
  for (let at = 32; at + 24 + size <= log.length; at += 24 + size) {
    if (log.readBigUInt64BE(at + 8) !== salt) break;
    if (log.readUInt32BE(at + 4) !== 0) commits.push(at + 24 + size);
  }
  return commits;
}

function garbled(log: Buffer, from: number): Buffer {
  const copy = Buffer.from(log);
  for (let at = from; at < copy.length; at += 1) copy[at] = Math.floor(Math.random() * 256);
  return copy;
}
