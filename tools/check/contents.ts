// What npm would publish of each package: only what belongs, and usable by every kind of importer.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Manifest } from '../manifest/schema.ts';
import { run, type Outcome } from './command.ts';
import { readPackages, root, type Package } from './packages.ts';

const mayShip = /^(dist\/|src\/|examples\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
const mustShip = ['package.json', 'README.md', 'LICENSE'];

/** Says what is wrong with the packages as they would be published. */
export async function checkContents(): Promise<Outcome> {
  const tarballs = mkdtempSync(path.join(tmpdir(), 'stet-pack-'));
  const waiting = readPackages();
  const problems: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      problems.push(...(await checkPackage(next, tarballs)));
  };
  await Promise.all([work(), work()]);
  rmSync(tarballs, { recursive: true });
  return { passed: problems.length === 0, output: problems.sort().join('\n') };
}

async function checkPackage({ folder, json }: Package, tarballs: string): Promise<string[]> {
  const place = path.join(root, 'packages', folder);
  const pack = await run('npm', ['pack', '--json', '--pack-destination', tarballs], place);
  if (!pack.passed) return [`${json.name}: npm pack failed.\n${pack.output}`];
  const [packed] = JSON.parse(pack.output.slice(pack.output.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ];
  const tarball = path.join(tarballs, packed.filename);
  const shipped = packed.files.map((file) => file.path);
  const problems = [
    ...shipped.filter((file) => !mayShip.test(file)).map((file) => `ships ${file}`),
    ...mustShip.filter((file) => !shipped.includes(file)).map((file) => `does not ship ${file}`),
    ...manifestProblems(place, json.customElements, shipped),
  ];

  const publint = await run('publint', ['--strict', tarball], place);
  if (!publint.passed) problems.push(publint.output);
  if (JSON.stringify(json.exports).includes('"types"')) {
    const attw = await run('attw', [tarball, '--profile', 'esm-only', '--no-emoji'], place);
    if (!attw.passed) problems.push(attw.output);
  }
  return problems.map((problem) => `${json.name}: ${problem}`);
}

function manifestProblems(place: string, file: string | undefined, shipped: string[]): string[] {
  if (file === undefined) return [];
  if (!existsSync(path.join(place, file))) return [`has no ${file}`];
  const manifest = JSON.parse(readFileSync(path.join(place, file), 'utf8')) as Manifest;
  const paths = manifest.modules.flatMap(({ path: module, exports = [] }) => [
    module,
    ...exports.map(({ declaration }) => declaration.module ?? module),
  ]);
  return [...new Set(paths)]
    .filter((module) => !shipped.includes(module))
    .map((module) => `${file} names ${module}, which is not shipped`);
}
