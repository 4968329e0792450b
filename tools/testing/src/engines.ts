import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

const candidates: Record<EngineName, string[]> = {
  chromium: [process.env.CHROME_PATH ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'],
  webkit: ['/usr/bin/WebKitWebDriver'],
};
const debianPackages: Record<EngineName, string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** Flags that keep Chromium headless, alone and off the network. */
export const chromiumFlags: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program of an engine, or undefined when it is not on this machine. */
export function enginePath(name: EngineName): string | undefined {
  if (name === 'webkit' && !existsSync('/usr/bin/Xvfb')) return undefined;
  return candidates[name].find((file) => file !== '' && existsSync(file));
}

/**
 * Installs the engines that are missing where that is possible (Debian, root) and returns those that are there.
 * In CI a missing engine is an error; elsewhere it is named, with the command that brings it.
 */
export function ensureEngines(wanted: readonly EngineName[]): EngineName[] {
  const missing = wanted.filter((name) => !enginePath(name));
  if (missing.length > 0) installPackages(missing.flatMap((name) => debianPackages[name]));
  const absent = wanted.filter((name) => !enginePath(name));
  if (absent.length > 0) {
    const packages = absent.flatMap((name) => debianPackages[name]).join(' ');
    const message = `Not tested in ${absent.join(', ')}: not installed. To have it: sudo apt-get install ${packages}`;
    if (process.env.CI) throw new Error(message);
    console.error(`\n${message}\n`);
  }
  return wanted.filter((name) => enginePath(name));
}

/** Installs Debian packages where that is possible; what is there afterwards is for the caller to see. */
export function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { ...options, env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      ...options,
      env,
    });
  } catch {
    console.error('apt-get could not install them.');
  }
}

/** Starts WebKit's driver under a virtual display of its own; returns its port and how to stop both. */
export async function startWebKitDriver(): Promise<{ port: number; stop: () => void }> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  await untilListening(port);
  return { port, stop: () => [driver, display.process].forEach((child) => child.kill()) };
}

async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-displayfd', '1'];
  const process = spawn('/usr/bin/Xvfb', screen, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise<string>((resolve, reject) => {
    process.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    process.once('exit', () => reject(new Error('Xvfb ended before it had a display.')));
  });
  return { name: `:${number}`, process };
}

/** A TCP port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(Boolean, () => false);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not answer on port ${port} within 10 s.`);
}
