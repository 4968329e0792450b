// `npm test`: what runs in Node first, then what runs in browsers, then one line that counts both.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineNames, ensureEngines, type EngineName } from './engines.ts';
import { runInBrowsers } from './run-browsers.ts';
import { runInNode } from './run-node.ts';

const usage = `npm test -- [--filter WORD] [--engine chromium|firefox|webkit]… [--only node|browser]
  --filter   only test files whose path contains the word
  --engine   only this engine; may be given more than once
  --only     only the tests that run in Node, or only those that run in browsers`;

const { values } = parseArgs({
  options: {
    filter: { type: 'string', default: '' },
    engine: { type: 'string', multiple: true },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit();
}
const engines = (values.engine ?? engineNames) as readonly EngineName[];
const unknown = engines.find((name) => !engineNames.includes(name));
if (unknown) {
  console.error(`--engine ${unknown} is not known.\n${usage}`);
  process.exit(2);
}

const all = globSync([
  'packages/*/test/**/*.test.ts',
  'apps/*/test/**/*.test.ts',
  'tools/*/test/**/*.test.ts',
])
  .filter((file) => file.includes(values.filter) && !file.includes('node_modules'))
  .sort();
const nodeFiles = all.filter((file) => file.endsWith('.node.test.ts'));
const browserFiles = all.filter((file) => !file.endsWith('.node.test.ts'));

// Test pages link the theme, which has no source that a browser could read.
execFileSync(process.execPath, ['packages/theme/build.ts'], { stdio: 'inherit' });

const available = ensureEngines(engines);
const counts = [];
if (values.only !== 'browser' && nodeFiles.length > 0) counts.push(await runInNode(nodeFiles));
if (values.only !== 'node' && browserFiles.length > 0 && available.length > 0)
  counts.push(await runInBrowsers(browserFiles, available));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
