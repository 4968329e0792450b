// The root's commands. Runs on whatever Node is there, so it is plain JavaScript without dependencies:
// it installs the packages if they are missing or old, then hands over to the Node that npm has pinned.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const bin = path.join(root, 'node_modules/.bin');
const script = (file, ...args) => ['node', '--conditions=@stet/source', file, ...args];

const commands = {
  start: script('apps/demo/server/main.ts'),
  test: script('tools/testing/src/run.ts'),
  build: ['turbo', 'run', 'build', '--ui=stream'],
  check: script('tools/check/check.ts'),
  lint: ['eslint', '.'],
  format: ['prettier', '--write', '.'],
  size: script('tools/size/size.ts', '--write'),
  bench: script('tools/bench/bench.ts'),
  trials: script('tools/trials/trials.ts'),
  docs: script('tools/manifest/readme.ts', '--write'),
  languages: script('tools/check/languages.ts'),
  storybook: ['storybook', 'dev', '--port', '6006', '--no-open', '--disable-telemetry'],
  create: script('tools/create/create.ts'),
  lighthouse: script('apps/demo/lighthouse.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`"${name}" is no command. There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
installPackages();
const [program, ...rest] = command;
const result = spawnSync(path.join(bin, program), [...rest, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    TURBO_TELEMETRY_DISABLED: '1',
  },
});
process.exit(result.status ?? 1);

function installPackages() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(root, 'node_modules/.stet-installed');
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  const release = waitForTurn();
  try {
    if (isInstalled()) return;
    console.log('Installing packages (npm ci) …');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (npm.status !== 0) {
      console.error('Packages could not be installed. Run "npm ci" here and see what it says.');
      process.exitCode = 1;
    } else {
      writeFileSync(stamp, wanted);
    }
  } finally {
    release();
  }
  if (process.exitCode) process.exit();
}

// Two commands at once must not both install: npm ci begins by deleting what the other has brought.
function waitForTurn() {
  const turn = path.join(root, '.installing');
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return () => rmSync(turn, { force: true });
    } catch {
      const holder = readFileSync(turn, { encoding: 'utf8', flag: 'a+' });
      if (!isRunning(Number(holder))) rmSync(turn, { force: true });
      else if (waited === 0)
        console.log(`Waiting for process ${holder}, which installs packages …`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
