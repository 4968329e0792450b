// A disk that fills up under a service that runs: who writes is told so and may try again, who reads reads on.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

import { createClient, posting, type Answer, type Client } from './client.ts';
import { audit, Ledger } from './ledger.ts';
import type { Figure } from './report.ts';
import { startService } from './service.ts';

export async function fullDisk(folder: string): Promise<Figure[]> {
  const what = 'Full disk';
  const small = path.join(folder, 'small');
  mkdirSync(small);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', small]);
  if (mounted.status !== 0) {
    const measured = 'not tried: mounting a small disk needs root';
    return [{ what, measured, promised: 'refused in words, reading goes on', kept: null }];
  }
  try {
    return [await fillUp(what, small)];
  } finally {
    spawnSync('umount', ['-l', small]);
  }
}

async function fillUp(what: string, small: string): Promise<Figure> {
  const db = path.join(small, 'comments.db');
  const filler = path.join(small, 'filler');
  const ledger = new Ledger('full');
  const faults: string[] = [];
  const expect = (condition: boolean, fault: string): void => {
    if (!condition) faults.push(fault);
  };

  const service = await startService(db);
  const client = createClient(service.url, 8);
  for (let n = 0; n < 100; n += 1) await ledger.send(client, ledger.next(), 1);
  expect(ledger.acknowledged.length === 100, 'comments are refused before the disk is full');
  fill(filler);
  const refused = await postUntilRefused(client, ledger);
  expect(refused.length > 0, 'the disk never got full');
  expect(
    refused.every(isExplained),
    `refused with ${JSON.stringify(refused.find((answer) => !isExplained(answer)))}`,
  );
  expect(await reads(client), 'reading stopped');
  const health = await client.send({ path: '/healthz' });
  expect(health.status === 503, `/healthz says ${health.status} on a full disk`);
  rmSync(filler);
  const recovered = await client.send(
    posting('after', {
      thread: 'story-0',
      author: { name: 'Ada' },
      content: { markdown: 'After all that' },
    }),
  );
  expect(recovered.status === 201, `with room again, posting is ${recovered.status}`);

  // Once more, and killed while it is full: it has to start without room to write.
  fill(filler);
  await postUntilRefused(client, ledger);
  await service.kill();
  client.close();
  const second = await startService(db).catch((error: unknown) => String(error));
  if (typeof second === 'string') {
    expect(false, `on a full disk it does not start: ${second.slice(0, 600)}`);
    rmSync(filler);
  } else {
    const again = createClient(second.url, 8);
    expect(await reads(again), 'started on a full disk, it cannot be read');
    rmSync(filler);
    await ledger.send(again, ledger.next(), 1);
    again.close();
    await second.stop();
  }
  const found = audit(db, ledger.acknowledged);
  expect(found.lost === 0, `${found.lost} acknowledged comments are lost`);
  faults.push(...found.corrupt, ...ledger.faults);
  for (const fault of faults) console.error(`  ${fault}`);
  return {
    what,
    measured: `${refused.length} posts refused with ${[...new Set(refused.map(({ status }) => status))].join(', ')}, reading went on, ${ledger.acknowledged.length} acknowledged, ${found.lost} lost; ${faults.length} faults`,
    promised: 'refused in words, reading and starting go on, posting again when there is room',
    kept: faults.length === 0,
  };
}

/** Takes what room there is, to the last byte. */
function fill(file: string): void {
  const handle = openSync(file, 'a');
  try {
    for (const size of [65_536, 4_096, 1])
      for (;;) {
        try {
          writeSync(handle, Buffer.alloc(size));
        } catch {
          break;
        }
      }
  } finally {
    closeSync(handle);
  }
}

async function postUntilRefused(client: Client, ledger: Ledger): Promise<Answer[]> {
  const refused: Answer[] = [];
  for (let n = 0; n < 2_000 && refused.length < 20; n += 1) {
    const before = ledger.acknowledged.length;
    const note = ledger.next();
    const watched: Client = {
      ...client,
      async send(sent) {
        const answer = await client.send(sent);
        if (answer.status !== 201) refused.push(answer);
        return answer;
      },
    };
    await ledger.send(watched, note, 1);
    if (ledger.acknowledged.length === before && refused.length === 0) break;
  }
  return refused;
}

function isExplained({ status, headers, body }: Answer): boolean {
  return (
    (status === 503 || status === 507) &&
    headers['content-type'] === 'application/problem+json' &&
    headers['retry-after'] !== undefined &&
    (JSON.parse(body) as { detail: string }).detail !== ''
  );
}

async function reads(client: Client): Promise<boolean> {
  const paths = [
    '/v1/comments?thread=story-0',
    '/v1/counts?thread=story-0',
    '/v1/threads/story-1/feed.atom',
  ];
  const answers = await Promise.all(paths.map((path) => client.send({ path })));
  return answers.every(({ status }) => status === 200);
}
