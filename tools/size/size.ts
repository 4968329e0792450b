// `npm run size`: writes what each package costs a page into size.json, to the byte; with --check it
// says which lines have changed, up or down, and what to paste.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

import { readPackages, root, type Package, type PackageJson } from '../check/packages.ts';

interface Size {
  gzip: number;
  brotli: number;
  /** What is loaded only when a reader asks for it, brotli; languages apart. */
  later?: number;
}

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, write: { type: 'boolean' } },
});
const record = path.join(root, 'size.json');

/** Measured as they are published: what a page links to. */
const builtFiles: Record<string, string> = {
  kit: 'packages/kit/dist/stet.js',
  theme: 'packages/theme/dist/stet.css',
};

buildPackages(Object.keys(builtFiles));
const before = existsSync(record)
  ? (JSON.parse(readFileSync(record, 'utf8')) as Record<string, Size | undefined>)
  : {};
const now: Record<string, Size | undefined> = {};
for (const { folder, json } of readPackages().filter(isMeasured))
  now[json.name] = await sizeOf(folder, json);

const names = Object.keys({ ...before, ...now }).sort();
const changed = names.filter((name) => lineOf(name, before) !== lineOf(name, now));
for (const name of changed) console.log(`${lineOf(name, now)}  ${differenceOf(name)}`);
if (values.write) {
  const lines = Object.keys(now)
    .sort()
    .map((name) => `  ${lineOf(name, now)}`);
  writeFileSync(record, `{\n${lines.join(',\n')}\n}\n`);
}
if (values.check && changed.length > 0) {
  console.error('size.json differs. If the change is worth its bytes, run "npm run size".');
  process.exit(1);
}

function lineOf(name: string, sizes: Record<string, Size | undefined>): string {
  const size = sizes[name];
  if (!size) return `no "${name}"`;
  const later = size.later ? `, "later": ${size.later}` : '';
  return `"${name}": { "gzip": ${size.gzip}, "brotli": ${size.brotli}${later} }`;
}

function differenceOf(name: string): string {
  const bytes = (now[name]?.brotli ?? 0) - (before[name]?.brotli ?? 0);
  return `(${bytes > 0 ? '+' : ''}${bytes} bytes)`;
}

function isMeasured({ folder, json }: Package): boolean {
  return json.customElements !== undefined || folder === 'comment-client' || folder in builtFiles;
}

async function sizeOf(folder: string, { customElements }: PackageJson): Promise<Size> {
  const built = builtFiles[folder];
  if (built) return compressed(readFileSync(path.join(root, built)));
  return sizeOfModule(`packages/${folder}/src/${customElements ? 'define' : 'index'}.ts`);
}

/** Minified with our own packages inside and Lit outside, as every other element brings Lit too. */
async function sizeOfModule(entry: string): Promise<Size> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@stet/source'],
    external: ['lit', 'lit/*'],
    legalComments: 'none',
    metafile: true,
    outdir: 'dist',
    write: false,
  });
  const contents = (file: string): Uint8Array =>
    outputFiles.find(({ path: output }) => output === path.join(root, file))?.contents ??
    new Uint8Array();
  const first = Object.keys(metafile.outputs).find(
    (file) => metafile.outputs[file]?.entryPoint === entry,
  );
  const atOnce = withImports(metafile, first ?? '');
  const isLanguage = (file: string) =>
    metafile.outputs[file]?.entryPoint?.startsWith('packages/core/src/languages/') === true;
  const later = Object.keys(metafile.outputs)
    .filter((file) => !atOnce.includes(file) && !isLanguage(file))
    .reduce((sum, file) => sum + compressed(contents(file)).brotli, 0);
  return { ...compressed(Buffer.concat(atOnce.map(contents))), later };
}

/** A file of the bundle, and those that it can't run without. */
function withImports({ outputs }: Metafile, file: string, found: string[] = []): string[] {
  if (found.includes(file) || !outputs[file]) return found;
  found.push(file);
  for (const { path: next, kind } of outputs[file].imports)
    if (kind === 'import-statement') withImports({ outputs, inputs: {} }, next, found);
  return found;
}

function compressed(bytes: Uint8Array): Size {
  const best = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } };
  return {
    gzip: gzipSync(bytes, { level: 9 }).byteLength,
    brotli: brotliCompressSync(bytes, best).byteLength,
  };
}

function buildPackages(folders: string[]): void {
  const filters = folders.map((folder) => `--filter=@stet/${folder}`);
  const turbo = spawnSync('turbo', ['run', 'build', ...filters, '--output-logs=errors-only'], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (turbo.status !== 0) {
    console.error(`${folders.join(' and ')} could not be built. Run "npm run build" and see why.`);
    process.exit(1);
  }
}
