// `npm run bench`: what each element costs a page, as a ratio to a twin written by hand (pages/twins.ts) and to other
// libraries. The twin also runs against itself: where that ratio strays, nothing of its row counts.
//   --only teaser,share   some elements        --rounds 80   80 tell 10 %, 20 tell half
//   --write               a short table into README.md       --check   exit 1 when a floor is missed
//   --profile             the hottest functions instead  --count   how many of each element
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { root } from '../check/packages.ts';
import { enginePath } from '../testing/src/engines.ts';
import { openBench, type Bench } from './browser.ts';
import { measure, type Result } from './measure.ts';
import { cases } from './pages/cases.ts';
import { profile } from './profile.ts';
import { missed, shortTableOf, tableOf, withTable } from './table.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    count: { type: 'string', default: '1000' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.count);
if (!(rounds >= 3 && count >= 10)) refuse('--rounds takes a number from 3, --count one from 10.');
const stems = values.only?.split(',') ?? Object.keys(cases);
const unknown = stems.find((stem) => !Object.hasOwn(cases, stem));
if (unknown !== undefined)
  refuse(`--only ${unknown} is not measured. Use some of: ${Object.keys(cases).join(',')}.`);
const executablePath = enginePath('chromium');
if (!executablePath) refuse('Chromium is not installed. Run "apt-get install chromium" as root.');

const bench = await openBench(executablePath, stems, !values.profile);
try {
  await (values.profile ? showProfiles(bench) : showTable(bench));
} finally {
  await bench.close();
}

async function showProfiles(opened: Bench): Promise<void> {
  for (const stem of stems) console.log(`${await profile(opened, stem, count)}\n`);
}

async function showTable(opened: Bench): Promise<void> {
  const results: Result[] = [];
  for (const stem of stems) {
    console.error(`Measuring stet-${stem} …`);
    const hasPeer = cases[stem]?.peer !== undefined;
    const sizes = [count / 10, count, count * 10];
    results.push(await measure(opened, { stem, hasPeer, rounds, count, sizes }));
  }
  const table = tableOf(results);
  console.log(
    `${count} of each, ${rounds} rounds, CPU time of the main thread, median [95 %]\n\n${table}`,
  );
  const misses = results.flatMap(missed);
  if (misses.length > 0) console.log(`\n${misses.join('\n')}`);
  if (values.write) writeTable(await captionOf(opened), shortTableOf(results));
  if (values.check && misses.length > 0) process.exitCode = 1;
}

/** What the figures are of. */
async function captionOf({ browser }: Bench): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  return `${count} of each, median of ${rounds} rounds, ${await browser()}, ${day}. ✗ misses what we hold ourselves to.`;
}

function writeTable(caption: string, table: string): void {
  const file = path.join(root, 'README.md');
  const text = withTable(readFileSync(file, 'utf8'), `${caption}\n\n${table}`);
  if (text === undefined)
    refuse(
      'README.md has no place for the table. Put lines "<!-- bench -->" and "<!-- /bench -->" where it belongs.',
    );
  writeFileSync(file, text);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
