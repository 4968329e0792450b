// How much of a core the service takes, as requests per second of its own CPU, beside a bare node:http server that is
// measured in the same seconds. The bare one also runs against itself: how far the ratios can be trusted.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { estimate, ratios, shuffled, type Estimate } from '../bench/statistics.ts';
import { createClient, posting, type Client, type Sent } from './client.ts';
import type { Figure } from './report.ts';
import { listening, spawnProgram, startService, temporaryFolder, type Running } from './service.ts';
import { copyThread, postThread } from './threads.ts';

const connections = 32;
const sliceMs = 500;
const comments = 100;
const page = `/v1/comments?thread=story&limit=${comments}`;

interface Slice {
  name: string;
  server: Running;
  client: Client;
  next: () => Sent;
  status: number;
}

interface Sample {
  /** Requests per second of the server's CPU. */
  rate: number;
  statements: number;
  done: number;
  seconds: number;
}

export async function load({ rounds }: { rounds: number }): Promise<Figure[]> {
  const folder = temporaryFolder();
  const db = path.join(folder, 'load.db');
  const service = await startService(db);
  const client = createClient(service.url, connections);
  await postThread(client, 'story', comments);
  const { body, headers } = await client.send({ path: page });
  // More than the service keeps of finished pages.
  const copies = Math.ceil((64 * 1024 * 1024) / body.length);
  copyThread(db, 'story', copies);
  const file = path.join(folder, 'page.json');
  writeFileSync(file, body);
  const bare = await listening(spawnProgram('bare', [file]));
  const bareClient = createClient(bare.url, connections);

  let reads = 0;
  let posts = 0;
  const post = (): Sent =>
    posting(`load-${posts}`, {
      thread: `posts-${posts % 8}`,
      author: { name: 'Ada' },
      content: { markdown: `Number ${posts++}: the bridge is *still* closed, and the bus late.` },
    });
  const cold = (): Sent => ({ path: `/v1/comments?thread=story-${reads++ % copies}&limit=100` });
  const unchanged = { path: page, headers: { 'If-None-Match': headers.etag ?? '' } };
  const ours = { server: service, client };
  const theirs = { server: bare, client: bareClient };
  const slices: Slice[] = [
    { name: 'bare', ...theirs, next: () => ({ path: page }), status: 200 },
    { name: 'again', ...theirs, next: () => ({ path: page }), status: 200 },
    { name: 'no store', ...theirs, next: post, status: 201 },
    { name: 'warm', ...ours, next: () => ({ path: page }), status: 200 },
    { name: 'unchanged', ...ours, next: () => unchanged, status: 304 },
    { name: 'cold', ...ours, next: cold, status: 200 },
    { name: 'post', ...ours, next: post, status: 201 },
  ];
  const samples = new Map<string, Sample[]>(slices.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const slice of shuffled(slices)) {
      const sample = await measure(slice);
      if (round >= 0) samples.get(slice.name)?.push(sample);
    }
  }
  client.close();
  bareClient.close();
  await Promise.all([service.stop(), bare.stop()]);
  return figuresOf(samples);
}

/** All connections ask as fast as they are answered, for half a second. */
async function measure({ name, server, client, next, status }: Slice): Promise<Sample> {
  const before = await server.usage();
  const begun = performance.now();
  const until = begun + sliceMs;
  let done = 0;
  const asking = Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const answer = await client.send(next());
      if (answer.status !== status)
        throw new Error(`${name} was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
      done += 1;
    }
  });
  await Promise.all(asking);
  const after = await server.usage();
  return {
    rate: done / ((after.cpu - before.cpu) / 1e6),
    statements: after.statements - before.statements,
    done,
    seconds: (performance.now() - begun) / 1000,
  };
}

function figuresOf(samples: Map<string, Sample[]>): Figure[] {
  const rates = (name: string) => (samples.get(name) ?? []).map(({ rate }) => rate);
  const against = (name: string, control: string) => estimate(ratios(rates(name), rates(control)));
  const perCpuSecond = (name: string) =>
    Math.round(estimate(rates(name)).median).toLocaleString('en');
  const ratio = (what: string, name: string, control: string, floor: number): Figure => {
    const found = against(name, control);
    return {
      what,
      measured: `${percent(found)}: ${perCpuSecond(name)} a CPU second`,
      promised: `${floor * 100} % or more`,
      // Missed for certain only when the whole interval lies below.
      kept: found.high >= floor,
    };
  };
  const sum = (name: 'statements' | 'done' | 'seconds'): number =>
    (samples.get('warm') ?? []).reduce((total, sample) => total + sample[name], 0);
  const itself = against('again', 'bare');
  return [
    ratio(`Warm read of ${comments} comments ÷ bare \`node:http\``, 'warm', 'bare', 0.9),
    {
      what: 'SQL statements of warm reads',
      measured: `${sum('statements')} in ${sum('done').toLocaleString('en')} reads, which took ${sum('seconds').toFixed(1)} s`,
      promised: '0 for each, and a look five times a second',
      // A page may have to be made once in each slice.
      kept: sum('statements') <= 5 * sum('seconds') + 10 * (samples.get('warm')?.length ?? 0),
    },
    ratio('Read answered 304 ÷ warm read', 'unchanged', 'warm', 1),
    ratio('Cold read ÷ bare `node:http`', 'cold', 'bare', 0.4),
    ratio('Durable post ÷ parse and reply, no store', 'post', 'no store', 0.85),
    {
      what: 'Bare `node:http` ÷ itself',
      measured: `${percent(itself)}: ${perCpuSecond('bare')} a CPU second`,
      promised: 'around 100 %, else nothing of this counts',
      kept: itself.low < 1.1 && itself.high > 0.9,
    },
  ];
}

function percent({ median, low, high }: Estimate): string {
  const [middle, least, most] = [median, low, high].map((value) => Math.round(value * 100));
  return `${middle} % [${least}–${most}]`;
}
