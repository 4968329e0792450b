// `npm run trials`: proves what the comment service promises, on this machine, against its real process.
//   --only kill,disk   some trials     --quick   a small version of each, in seconds
//   --write            what was measured into packages/comment-service/README.md
//   --corpus FILE      hostile: one payload a line, besides our own
// Exits 1 when a promise is broken.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { root } from '../check/packages.ts';
import { bots } from './bots.ts';
import { disk } from './disk.ts';
import { hostile } from './hostile.ts';
import { kill } from './kill.ts';
import { load } from './load.ts';
import { overload } from './overload.ts';
import { broken, tableOf, withRows, type Figure, type Row } from './report.ts';
import { slow } from './slow.ts';

interface Options {
  quick: boolean;
  corpus: string | undefined;
}

const trials: Record<string, (options: Options) => Promise<Figure[]>> = {
  kill: ({ quick }) =>
    kill(quick ? { kills: 6, comments: 300 } : { kills: 1000, comments: 100_000 }),
  disk: ({ quick }) => disk({ cuts: quick ? 20 : 300 }),
  load: ({ quick }) => load({ rounds: quick ? 2 : 20 }),
  slow: ({ quick }) => slow({ sockets: quick ? 200 : 2000, rounds: quick ? 2 : 10 }),
  overload: ({ quick }) => overload({ seconds: quick ? 2 : 20 }),
  bots: ({ quick }) => bots({ bots: quick ? 100 : 1000, readers: quick ? 10 : 50 }),
  hostile: ({ quick, corpus }) => hostile({ corpus, most: quick ? 100 : Infinity }),
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    corpus: { type: 'string' },
  },
});
const names = values.only?.split(',') ?? Object.keys(trials);
const unknown = names.find((name) => !Object.hasOwn(trials, name));
if (unknown !== undefined)
  refuse(`--only ${unknown} is no trial. Use some of: ${Object.keys(trials).join(',')}.`);

const rows: Row[] = [];
for (const trial of names) {
  console.error(`${trial} …`);
  const figures = (await trials[trial]?.({ quick: values.quick, corpus: values.corpus })) ?? [];
  rows.push(...figures.map((figure) => ({ trial, ...figure })));
}
console.log(tableOf(rows));
const misses = broken(rows);
if (misses.length > 0) console.log(`\n${misses.join('\n')}`);
if (values.write) writeRows();
process.exit(misses.length > 0 ? 1 : 0);

function writeRows(): void {
  const file = path.join(root, 'packages/comment-service/README.md');
  const text = withRows(readFileSync(file, 'utf8'), rows);
  if (text === undefined)
    refuse(
      `${file} has no place for it. Put a line "<!-- trials -->" and one "<!-- /trials -->" where it belongs.`,
    );
  writeFileSync(file, text);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
