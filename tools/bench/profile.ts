// `--profile`: which functions an element's making and updating take their time in, by sampling.
import { clean, type Bench } from './browser.ts';

const interval = 100;
const turns = 8;
// The collections that we ask for between turns can't be told from the others.
const apart = new Set(['(idle)', '(program)', '(garbage collector)']);
const shownFunctions = 50;

export async function profile(bench: Bench, stem: string, count: number): Promise<string> {
  const { page, session } = bench;
  for (let turn = 0; turn < 3; turn += 1) await run();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  for (let turn = 0; turn < turns; turn += 1) await run();
  const { profile: taken } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');

  const nodes = new Map(taken.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    taken.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const alone = new Map<string, number>();
  const within = new Map<string, number>();
  let total = 0;
  for (const [index, id] of (taken.samples ?? []).entries()) {
    const time = taken.timeDeltas?.[index] ?? 0;
    const stack: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at)?.callFrame;
      if (frame?.functionName !== '(root)') stack.push(nameOf(frame));
    }
    if (apart.has(stack[0] ?? '') || stack.includes('clear')) continue;
    total += time;
    alone.set(stack[0] ?? '', (alone.get(stack[0] ?? '') ?? 0) + time);
    for (const name of new Set(stack)) within.set(name, (within.get(name) ?? 0) + time);
  }
  const share = (time = 0) => `${((time / total) * 100).toFixed(1)}%`.padStart(6);
  const lines = [...within]
    .sort(([, one], [, other]) => other - one)
    .slice(0, shownFunctions)
    .map(([name, time]) => `${share(time)} ${share(alone.get(name))}  ${name}`);
  return [
    `stet-${stem}: ${(total / turns / count).toFixed(0)} µs each`,
    'within  alone',
    ...lines,
  ].join('\n');

  async function run(): Promise<void> {
    await clean(bench);
    await page.evaluate(`create('stet', '${stem}', ${count}, false)`);
  }
}

function nameOf(frame: { functionName: string; lineNumber: number } | undefined): string {
  return frame?.functionName || `(function at ${frame?.lineNumber ?? 0})`;
}
