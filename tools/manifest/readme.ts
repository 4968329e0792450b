// `npm run docs`: writes the reference tables of every README, or with --check says which are stale.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

import type { Declaration, Manifest } from './schema.ts';
import { overviewOf, referenceOf } from './tables.ts';

interface ElementPackage {
  folder: string;
  elements: Declaration[];
}

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});
const root = path.resolve(import.meta.dirname, '../..');
const problems: string[] = [];
const sizes = JSON.parse(readFileSync(path.join(root, 'size.json'), 'utf8')) as Record<
  string,
  { brotli: number; later?: number } | undefined
>;

const turbo = spawnSync('turbo', ['run', 'manifest', '--continue', '--output-logs=errors-only'], {
  cwd: root,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  encoding: 'utf8',
});
if (turbo.status !== 0)
  problems.push('Not every manifest could be built. See "npx turbo run manifest".');
const packages = globSync('packages/*/dist/custom-elements.json', { cwd: root })
  .sort()
  .map(readPackage)
  .filter(({ elements }) => elements.length > 0);
for (const { folder, elements } of packages)
  await update(`packages/${folder}/README.md`, 'api', sizeOf(folder) + referenceOf(elements));
await update('README.md', 'elements', overviewOf(packages.flatMap(overviewRows)));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);

function readPackage(file: string): ElementPackage {
  const manifest = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest;
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement }) => customElement);
  return { folder: file.split(path.sep)[1] ?? '', elements };
}

function overviewRows({ folder, elements }: ElementPackage) {
  const bytes = sizes[`@stet/${folder}`]?.brotli;
  const size = bytes === undefined ? '' : kilobytes(bytes);
  return elements.map(({ tagName = '', summary = '' }) => ({
    tag: tagName,
    folder,
    summary,
    size,
  }));
}

/** What a page loads of an element, first and when it is asked for. */
function sizeOf(folder: string): string {
  const size = sizes[`@stet/${folder}`];
  if (!size) return '';
  const later = size.later ? `, and up to ${kilobytes(size.later)} more when it is asked for` : '';
  return `A page loads ${kilobytes(size.brotli)} first${later}: minified and brotli, without Lit.\n\n`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Replaces what stands between the markers `<!-- name -->` and `<!-- /name -->`. */
async function update(file: string, name: string, content: string): Promise<void> {
  const place = path.join(root, file);
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const [head, rest] = before.split(start);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) {
    problems.push(`${file} has no lines ${start} and ${end}. Put them where the tables belong.`);
    return;
  }
  const style = await resolveConfig(place);
  const block = await format(content, { ...style, parser: 'markdown' });
  const after = `${head}${start}\n\n${block}\n${end}${tail}`;
  if (after === before) return;
  if (values.write) {
    writeFileSync(place, after);
    console.log(`${file} written`);
  } else {
    problems.push(`${file} is stale. Run "npm run docs".`);
  }
}
