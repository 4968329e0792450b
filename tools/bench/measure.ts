// One element against its twin and its peers. Everything of a round is measured within seconds of each other, in
// an order that is drawn anew, so that a noisy minute falls on all alike.
import { clean, heapSize, spend, type Bench, type Spent } from './browser.ts';
import { estimate, exponent, median, ratios, shuffled, type Estimate } from './statistics.ts';

export interface Plan {
  stem: string;
  hasPeer: boolean;
  rounds: number;
  count: number;
  /** How many elements the growth is measured at. */
  sizes: readonly number[];
}

export interface Result {
  stem: string;
  /** Microseconds for one element, not laid out. */
  each: number;
  /** What it puts off until the browser is idle, microseconds for one. */
  idle: number;
  create: Estimate;
  /** The twin against itself: how far the numbers can be trusted. */
  itself: Estimate;
  shoelace: Estimate | undefined;
  webAwesome: Estimate | undefined;
  /** Created in sight, with style, layout and paint. */
  inSight: Estimate;
  /** Upgraded where it is printed, as a share of creating it in sight. */
  upgrade: Estimate;
  /** Layouts and style passes of an upgrade. */
  layouts: number;
  restyles: number;
  update: Estimate;
  memory: Estimate;
  /** Cost grows with the number of elements to this power. */
  growth: number;
}

const warmUps = 2;
const memoryRounds = 3;
const growthRounds = 3;

type Samples = Map<string, number[]>;

export async function measure(bench: Bench, plan: Plan): Promise<Result> {
  const { stem, rounds } = plan;
  const samples: Samples = new Map();
  const upgrades: Spent[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, take] of shuffled(samplers(bench, plan, upgrades))) {
      await clean(bench);
      const values = await take(round);
      if (round < 0) continue;
      for (const [kind, value] of Object.entries(values)) put(samples, `${name} ${kind}`, value);
    }
  }
  await measureMemory(bench, plan, samples);
  const of = (name: string) => samples.get(name) ?? [];
  const against = (one: string, other: string) => estimate(ratios(of(one), of(other)));
  return {
    stem,
    each: median(of('stet create')),
    idle: median(of('stet idle')),
    create: against('stet create', 'twin create'),
    itself: against('again create', 'twin create'),
    shoelace: plan.hasPeer ? against('stet create', 'sl create') : undefined,
    webAwesome: plan.hasPeer ? against('stet create', 'wa create') : undefined,
    inSight: against('stet show', 'twin show'),
    upgrade: against('stet upgrade', 'stet show'),
    layouts: median(upgrades.map(({ layouts }) => layouts)),
    restyles: median(upgrades.map(({ restyles }) => restyles)),
    update: against('stet update', 'twin update'),
    memory: against('stet heap', 'twin heap'),
    growth: await measureGrowth(bench, plan),
  };
}

type Sampler = (round: number) => Promise<Record<string, number>>;

function samplers(bench: Bench, plan: Plan, upgrades: Spent[]): [name: string, take: Sampler][] {
  const { stem, count, hasPeer } = plan;
  const create = (maker: string, visible: boolean) =>
    spend(bench, `create('${maker}', '${stem}', ${count}, ${visible})`);
  const live =
    (maker: string): Sampler =>
    async (round) => {
      const created = await create(maker, false);
      const idle = await spend(bench, 'runIdle()');
      await spend(bench, `update('${stem}', 0)`);
      const updated = await spend(bench, `update('${stem}', ${Math.abs(round) * 2 + 1})`);
      return { create: created.cpu / count, idle: idle.cpu / count, update: updated.cpu / count };
    };
  const peer =
    (maker: string): Sampler =>
    async () => ({ create: (await create(maker, false)).cpu / count });
  const show =
    (maker: string): Sampler =>
    async () => ({ show: (await create(maker, true)).cpu / count });
  const upgrade: Sampler = async () => {
    await bench.page.evaluate(`print('stet', '${stem}', ${count})`);
    const spent = await spend(bench, 'upgrade()');
    upgrades.push(spent);
    return { upgrade: spent.cpu / count };
  };
  return [
    ['stet', live('stet')],
    ['twin', live('twin')],
    ['again', live('twin')],
    ...(hasPeer ? (['sl', 'wa'] as const) : []).map((name): [string, Sampler] => [
      name,
      peer(name),
    ]),
    ['stet', show('stet')],
    ['twin', show('twin')],
    ['stet', upgrade],
  ];
}

async function measureMemory(bench: Bench, plan: Plan, samples: Samples): Promise<void> {
  const { stem, count } = plan;
  for (let round = 0; round < memoryRounds; round += 1) {
    for (const maker of ['stet', 'twin']) {
      await clean(bench);
      const before = await heapSize(bench);
      await bench.page.evaluate(`create('${maker}', '${stem}', ${count}, true).then(runIdle)`);
      put(samples, `${maker} heap`, ((await heapSize(bench)) - before) / count);
    }
  }
}

async function measureGrowth(bench: Bench, { stem, sizes }: Plan): Promise<number> {
  const points: [size: number, cost: number][] = [];
  for (const size of sizes) {
    const costs: number[] = [];
    for (let round = 0; round < growthRounds; round += 1) {
      await clean(bench);
      costs.push((await spend(bench, `create('stet', '${stem}', ${size}, false)`)).cpu);
    }
    points.push([size, Math.min(...costs)]);
  }
  await clean(bench);
  return exponent(points);
}

function put(samples: Samples, name: string, value: number): void {
  samples.set(name, [...(samples.get(name) ?? []), value]);
}
