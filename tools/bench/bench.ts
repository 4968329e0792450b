// `npm run bench`: main-thread CPU time of making 1,000 elements in Chromium, as a ratio to a twin
// written by hand (twins.ts). The twin also runs against itself: where that ratio strays, nothing counts.
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';

import { root } from '../check/packages.ts';
import { chromiumFlags, enginePath } from '../testing/src/engines.ts';
import { estimate, median, shuffled } from './statistics.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    count: { type: 'string', default: '1000' },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.count);
if (!(rounds >= 3 && count >= 1)) {
  console.error('--rounds takes a number from 3 (80 to tell 10 %), --count one from 1.');
  process.exit(2);
}
const stems = ['continue-reading', 'pull-quote', 'teaser'];
const contestants = { element: 'stet', twin: 'twin', again: 'twin' };
type Contestant = keyof typeof contestants;
const warmUps = 2;

const executablePath = enginePath('chromium');
if (!executablePath) {
  console.error('Chromium is not installed. Run "apt-get install chromium" as root.');
  process.exit(1);
}
const script = await build({
  absWorkingDir: root,
  entryPoints: ['tools/bench/page.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  conditions: ['@stet/source'],
  write: false,
});
const browser = await puppeteer.launch({ executablePath, args: chromiumFlags });
try {
  const page = await browser.newPage();
  await page.evaluate(script.outputFiles[0]?.text ?? '');
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  console.log(`${count} elements, ${rounds} rounds, CPU time on the main thread\n`);
  console.log('element            µs each   twin   ratio [95 %]         twin against itself');
  for (const stem of stems) console.log(lineOf(stem, await measure(page, session, stem)));
} finally {
  await browser.close();
}

async function measure(page: Page, session: CDPSession, stem: string) {
  const samples: Record<Contestant, number[]> = { element: [], twin: [], again: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of shuffled(Object.keys(contestants) as Contestant[])) {
      await page.evaluate('clear()');
      await session.send('HeapProfiler.collectGarbage');
      const before = await taskTime(session);
      await page.evaluate(`create('${contestants[name]}', '${stem}', ${count})`);
      const spent = (await taskTime(session)) - before;
      if (round >= 0) samples[name].push((spent / count) * 1e6);
    }
  }
  return samples;
}

/** Seconds of CPU that the page's tasks have taken so far. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

function lineOf(stem: string, { element, twin, again }: Record<Contestant, number[]>): string {
  const against = (other: number[]) =>
    estimate(other.map((value, round) => value / (twin[round] ?? NaN)));
  const show = ({ median: middle, low, high }: ReturnType<typeof estimate>) =>
    `${middle.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
  const itself = against(again);
  const isVoid = itself.low > 1.1 || itself.high < 0.9;
  return [
    stem.padEnd(18),
    median(element).toFixed(0).padStart(8),
    median(twin).toFixed(0).padStart(7),
    `  ${show(against(element)).padEnd(20)}`,
    `${show(itself)}${isVoid ? '  void: this machine is too noisy' : ''}`,
  ].join(' ');
}
