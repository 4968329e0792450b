// `npm run check`: everything that must hold before a change is merged, apart from the tests.
// `npm run check -- lint sizes` runs only these.
import { run, type Outcome } from './command.ts';
import { checkContents } from './contents.ts';

interface Check {
  name: string;
  run: () => Promise<Outcome>;
  /** What to type to see it alone, or to mend it. */
  remedy: string;
}

const command = (program: string, ...args: string[]) => {
  return () => run(program, args);
};

const checks: Check[] = [
  { name: 'types', run: command('tsc', '-p', '.'), remedy: 'npx tsc -p .' },
  {
    name: 'lint',
    run: command('eslint', '.', '--max-warnings=0'),
    remedy: 'npm run lint -- --fix',
  },
  { name: 'format', run: command('prettier', '--check', '.'), remedy: 'npm run format' },
  {
    name: 'build',
    run: command('turbo', 'run', 'build', '--continue', '--output-logs=errors-only'),
    remedy: 'npm run build',
  },
  {
    name: 'readmes',
    run: command('node', 'tools/manifest/readme.ts', '--check'),
    remedy: 'npm run docs',
  },
  {
    name: 'tokens',
    run: command('node', 'packages/theme/build.ts', '--check'),
    remedy: 'node packages/theme/build.ts',
  },
  {
    name: 'languages',
    run: command('node', '--conditions=@stet/source', 'tools/check/languages.ts', '--check'),
    remedy: 'npm run languages',
  },
  { name: 'contents', run: checkContents, remedy: 'npm run build && npm run check -- contents' },
  {
    name: 'sizes',
    run: command('node', 'tools/size/size.ts', '--check'),
    remedy: 'npm run size',
  },
  { name: 'unused', run: command('knip', '--no-config-hints'), remedy: 'npx knip' },
  {
    // Lit is pinned for us and a range for others; Storybook's parts are not released together.
    name: 'workspace',
    run: command('sherif', '--ignore-dependency=lit', '--ignore-rule=unsync-similar-dependencies'),
    remedy: 'npx sherif --fix',
  },
  { name: 'changesets', run: checkChangesets, remedy: 'npx changeset' },
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !checks.some(({ name }) => name === word));
if (unknown !== undefined) {
  const names = checks.map(({ name }) => name).join(', ');
  console.error(`"${unknown}" is no check. There are: ${names}.`);
  process.exit(2);
}

const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const failed: Check[] = [];
const start = performance.now();
for (const check of chosen) {
  const before = performance.now();
  const { passed, output } = await check.run();
  if (!passed) {
    failed.push(check);
    console.log(`\n── ${check.name} ──\n${output}\n`);
  }
  console.log(`${passed ? '✓' : '✗'} ${check.name.padEnd(11)}${seconds(before)}`);
}

console.log(
  `\n${chosen.length - failed.length} checks passed, ${failed.length} failed in${seconds(start)}`,
);
for (const { name, remedy } of failed) console.log(`  ${name}: ${remedy}`);
process.exit(failed.length > 0 ? 1 : 0);

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;
}

/** A change that readers, publishers or developers can see needs a note; it is told from the main branch. */
async function checkChangesets(): Promise<Outcome> {
  const main = await run('git', ['rev-parse', '--verify', '--quiet', 'main']);
  if (!main.passed) return { passed: true, output: 'There is no branch "main" to compare with.' };
  return run('changeset', ['status']);
}
