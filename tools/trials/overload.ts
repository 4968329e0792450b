// Five times as many comments as the service can take: what it cannot take it says at once, with when to come again;
// it goes on taking what it can, its memory stays small, and it is well again when the flood is over.
import path from 'node:path';

import { createClient, pause, posting, type Client } from './client.ts';
import type { Figure } from './report.ts';
import { startService, temporaryFolder } from './service.ts';

const times = 5;
const connections = 900;
const mostMemory = 256 * 1024 * 1024;
/** The share of what it takes when it is asked for no more than that. */
const floor = 0.5;
/** What clients of this one process may be waiting for; more would measure them. */
const mostUnderWay = 5_000;

export async function overload({ seconds }: { seconds: number }): Promise<Figure[]> {
  const service = await startService(path.join(temporaryFolder(), 'overload.db'));
  const capacity = await closedLoop(service.url, Math.min(5, seconds));
  const client = createClient(service.url, connections);
  const seen = new Map<string, number>();
  let offered = 0;
  let underWay = 0;
  const under: Promise<void>[] = [];
  const begin = performance.now();
  while (performance.now() - begin < seconds * 1000) {
    const due = ((performance.now() - begin) / 1000) * capacity * times;
    while (offered < due && underWay < mostUnderWay) {
      underWay += 1;
      under.push(postOnce(client, offered++, seen).finally(() => (underWay -= 1)));
    }
    await pause(5);
  }
  const taken = seen.get('201') ?? 0;
  await Promise.all(under);
  client.close();
  const recovery = await recover(service.url);
  const { peak } = await service.usage();
  await service.stop();
  const shed = (seen.get('503') ?? 0) + (seen.get('429') ?? 0);
  const others = [...seen].filter(([answer]) => !['201', '429', '503'].includes(answer));
  const goodput = taken / seconds / capacity;
  return [
    {
      what: `Comments at ${times} times what it takes`,
      measured: `${Math.round(offered / seconds).toLocaleString('en')} offered a second of ${Math.round(capacity).toLocaleString('en')}; ${shed.toLocaleString('en')} shed in words, ${others.map(([answer, n]) => `${n} ${answer}`).join(', ') || 'none otherwise'}`,
      promised: '429 or 503 with `Retry-After`',
      kept: shed > 0 && others.length === 0,
    },
    {
      what: 'Comments it still takes then, of what it takes at ease',
      measured: `${Math.round(goodput * 100)} %`,
      promised: `${floor * 100} % or more`,
      kept: goodput >= floor,
    },
    {
      what: 'Most memory',
      measured: `${Math.round(peak / 1024 / 1024)} MB`,
      promised: `less than ${mostMemory / 1024 / 1024} MB`,
      kept: peak < mostMemory,
    },
    {
      what: 'A comment after the flood is answered in',
      measured: `${Math.round(recovery)} ms`,
      promised: '2 s at most',
      kept: recovery < 2_000,
    },
  ];
}

/** Comments a second that 32 clients get acknowledged, each after the other. */
async function closedLoop(url: string, seconds: number): Promise<number> {
  const client = createClient(url, 32);
  const seen = new Map<string, number>();
  let number = 0;
  const until = performance.now() + seconds * 1000;
  const clients = Array.from({ length: 32 }, async () => {
    while (performance.now() < until) await postOnce(client, (number += 1), seen);
  });
  await Promise.all(clients);
  client.close();
  return (seen.get('201') ?? 0) / seconds;
}

async function postOnce(client: Client, number: number, seen: Map<string, number>): Promise<void> {
  const comment = {
    thread: `flood-${number % 8}`,
    author: { name: 'Ada' },
    content: { markdown: `Number ${number} of ${Math.random()}, *written* in haste.` },
  };
  const answer = await client.send(posting(crypto.randomUUID(), comment)).catch(() => null);
  const isRefusal = answer?.status === 503 || answer?.status === 429;
  const isBare = isRefusal && answer.headers['retry-after'] === undefined;
  const name =
    answer === null ? 'broken off' : `${answer.status}${isBare ? ' without Retry-After' : ''}`;
  seen.set(name, (seen.get(name) ?? 0) + 1);
}

async function recover(url: string): Promise<number> {
  const client = createClient(url, 1);
  const start = performance.now();
  const seen = new Map<string, number>();
  while (!seen.has('201') && performance.now() - start < 30_000) await postOnce(client, 0, seen);
  client.close();
  return performance.now() - start;
}
