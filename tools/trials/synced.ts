// A killed process leaves its writes to the operating system; only a lost disk cache would tell what was waited
// for. So the service's system calls are read: no answer may leave while the log has writes that are not synced.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { createClient } from './client.ts';
import { Ledger } from './ledger.ts';
import type { Figure } from './report.ts';
import { startService } from './service.ts';

const posts = 200;

export async function syncedBeforeAnswer(folder: string): Promise<Figure> {
  const figure = {
    what: 'Answers that left before the disk was waited for',
    promised: '0',
  };
  if (spawnSync('strace', ['-V']).error)
    return { ...figure, measured: 'not seen: strace is not installed', kept: null };
  const service = await startService(path.join(folder, 'traced.db'));
  const log = path.join(folder, 'trace');
  const calls = 'trace=pwrite64,fsync,fdatasync,write,writev,sendmsg,sendto';
  const tracer = spawn('strace', [
    ...['-f', '-y', '-s', '20', '-e', calls, '-o', log],
    ...['-p', String(service.child.pid)],
  ]);
  await once(tracer.stderr, 'data');
  const client = createClient(service.url, 8);
  const ledger = new Ledger('traced');
  const clients = Array.from({ length: 8 }, async () => {
    while (ledger.acknowledged.length < posts) await ledger.send(client, ledger.next(), 1);
  });
  await Promise.all(clients);
  client.close();
  tracer.kill('SIGINT');
  await once(tracer, 'exit');
  await service.stop();
  const { answers, early, syncs } = readTrace(readFileSync(log, 'utf8'));
  return {
    ...figure,
    measured: `${early} of ${answers}, by the trace of system calls (${syncs} syncs)`,
    kept: early === 0 && answers >= posts && syncs > 0,
  };
}

/** A call that another thread interrupted stands in two lines: it was made by the first, done by the second. */
export function readTrace(trace: string): { answers: number; early: number; syncs: number } {
  let dirty = false;
  const found = { answers: 0, early: 0, syncs: 0 };
  for (const line of trace.split('\n')) {
    if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) dirty = true;
    else if (/f(?:data)?sync(?:\(\d+<[^>]*-wal>\)| resumed>).*= 0$/.test(line)) {
      dirty = false;
      found.syncs += 1;
    } else if (line.includes('"HTTP/1.1 201')) {
      found.answers += 1;
      if (dirty) found.early += 1;
    }
  }
  return found;
}
