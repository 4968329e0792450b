// What readers feel: how long a read takes at worst (of a hundred) while others write in bursts, and while slow
// connections are held open, as a ratio to the seconds before with neither.
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { estimate, ratios } from '../bench/statistics.ts';
import { createClient, pause, type Client } from './client.ts';
import type { Burden } from './pester.ts';
import type { Figure } from './report.ts';
import { startService, temporaryFolder } from './service.ts';
import { postThread } from './threads.ts';

const readsPerSecond = 150;
const phaseMs = 3_000;
const floor = 1.5;

export interface SlowPlan {
  sockets: number;
  rounds: number;
}

export async function slow({ sockets, rounds }: SlowPlan): Promise<Figure[]> {
  const service = await startService(path.join(temporaryFolder(), 'slow.db'));
  const client = createClient(service.url, 16);
  await postThread(client, 'story', 100);
  const postsPerSecond = 100;
  const burdens: Burden[] = [
    { kind: 'posts', url: service.url, amount: postsPerSecond },
    { kind: 'sockets', url: service.url, amount: sockets },
  ];
  const what = [
    `Slowest read of 100 while ${postsPerSecond} comments a second are written ÷ idle`,
    `Slowest read of 100 with ${sockets.toLocaleString('en')} slow connections ÷ idle`,
  ];
  const figures: Figure[] = [];
  for (const [index, burden] of burdens.entries()) {
    const idle: number[] = [];
    const burdened: number[] = [];
    let failed = 0;
    for (let round = 0; round < rounds; round += 1) {
      idle.push(slowest((await read(client)).times));
      const lay = await begin(burden);
      const found = await read(client);
      burdened.push(slowest(found.times));
      failed += found.failed;
      await lay();
      await pause(300);
    }
    const ratio = estimate(ratios(burdened, idle));
    figures.push({
      what: what[index] ?? '',
      measured: `${ratio.median.toFixed(2)} [${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}]: ${estimate(idle).median.toFixed(1)} → ${estimate(burdened).median.toFixed(1)} ms, ${failed} failed`,
      promised: `${floor} at most, none failed`,
      kept: ratio.low <= floor && failed === 0,
    });
  }
  client.close();
  await service.stop();
  return figures;
}

/** Readers who come whether or not the last was answered, half of them by a new connection. */
async function read(client: Client): Promise<{ times: number[]; failed: number }> {
  const times: number[] = [];
  let failed = 0;
  const under: Promise<void>[] = [];
  const begun = performance.now();
  for (let sent = 0; performance.now() - begun < phaseMs;) {
    const due = ((performance.now() - begun) / 1000) * readsPerSecond;
    for (; sent < due; sent += 1) under.push(once());
    await pause(2);
  }
  await Promise.all(under);
  return { times, failed };

  async function once(): Promise<void> {
    const start = performance.now();
    const headers: Record<string, string> = Math.random() < 0.5 ? { Connection: 'close' } : {};
    const answer = await client
      .send({ path: '/v1/comments?thread=story&limit=100', headers })
      .catch(() => null);
    if (answer?.status === 200) times.push(performance.now() - start);
    else failed += 1;
  }
}

function slowest(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? NaN;
}

/** Lays the burden on; what it returns takes it off. */
async function begin(burden: Burden): Promise<() => Promise<void>> {
  const worker = new Worker(path.join(import.meta.dirname, 'pester.ts'), { workerData: burden });
  await once(worker, 'message');
  return async () => {
    const gone = once(worker, 'exit');
    worker.postMessage('stop');
    await gone;
  };
}
