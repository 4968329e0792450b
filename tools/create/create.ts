// `npm run create -- live-score --summary "Says how a match stands."`: a new element package that
// passes every check at once, to be made one's own from there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { readPackages, root } from '../check/packages.ts';
import { classOf, titleOf, whyNot } from './stem.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    summary: { type: 'string', default: 'Sets a label over its text.' },
    // For tests, in a copy of the house that borrows its installed packages.
    'no-install': { type: 'boolean' },
  },
});
const [stem = ''] = positionals;
const { summary } = values;
const packages = readPackages();

const refusal =
  whyNot(
    stem,
    packages.map(({ folder }) => folder),
  ) ??
  (/^[^\n*`\\"]+\.$/.test(summary)
    ? undefined
    : `--summary "${summary}" must be one plain sentence with a full stop.`);
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(2);
}

const fillings: Record<string, string> = {
  stem,
  summary,
  class: classOf(stem),
  title: titleOf(stem),
  version: packages[0]?.json.version ?? '0.0.0',
};
const fill = (text: string) =>
  text.replace(/__(\w+?)__/g, (found, name: string) => fillings[name] ?? found);

const template = path.join(import.meta.dirname, 'template');
const folder = `packages/${stem}`;
for (const file of globSync('**/*', { cwd: template })) {
  const from = path.join(template, file);
  if (statSync(from).isDirectory()) continue;
  const to = file === 'changeset.md' ? `.changeset/add-${stem}.md` : path.join(folder, fill(file));
  write(to, fill(readFileSync(from, 'utf8')));
}
copyFileSync(path.join(root, 'LICENSE'), path.join(root, folder, 'LICENSE'));
addToKit();

run('prettier', '--write', '--log-level=warn', folder, 'packages/kit/package.json');
if (!values['no-install']) {
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  run('node', 'tools/manifest/readme.ts', '--write');
  run('node', 'tools/size/size.ts', '--write');
}
console.log(`<stet-${stem}> is in ${folder} and in the kit.
  npm test -- --filter ${stem}
  npm run storybook`);

/** The kit has every element: its classes, its tags, and a line each in package.json. */
function addToKit(): void {
  insertLine('packages/kit/src/index.ts', `export * from '@stet/${stem}';`);
  insertLine('packages/kit/src/stet.ts', `import '@stet/${stem}/define.js';`);
  insertLine(
    'packages/kit/src/auto.ts',
    `  ['stet-${stem}', () => import('@stet/${stem}/define.js')],`,
  );
  const file = 'packages/kit/package.json';
  const json = JSON.parse(read(file)) as { dependencies: Record<string, string> };
  const dependencies = { ...json.dependencies, [`@stet/${stem}`]: fillings['version'] ?? '' };
  json.dependencies = Object.fromEntries(
    Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  write(file, `${JSON.stringify(json, null, 2)}\n`);
}

/** Puts a line among those like it, in the order of the alphabet. */
function insertLine(file: string, line: string): void {
  const kind = line.slice(0, line.indexOf("'"));
  const lines = read(file).split('\n');
  const next = lines.findIndex((other) => other.startsWith(kind) && other > line);
  const last = lines.findLastIndex((other) => other.startsWith(kind));
  lines.splice(next < 0 ? last + 1 : next, 0, line);
  write(file, lines.join('\n'));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function write(file: string, text: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function run(program: string, ...args: string[]): void {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`"${[program, ...args].join(' ')}" failed. ${folder} is written; run it again.`);
  process.exit(1);
}
