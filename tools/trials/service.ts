// The service as its users start it: a process of its own, over a real file.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

import { root } from '../check/packages.ts';
import type { Usage } from './probe.ts';

export interface Running {
  url: string;
  child: ChildProcess;
  usage(): Promise<Usage>;
  /** Ends it as the operating system would: without a word. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A folder for the databases of one trial, and what else it keeps; gone with this process. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-trials-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Each program in one file, as a container would have it: a thousand starts from hundreds of files, with types to
 * take out of them, would take an hour.
 */
const built = temporaryFolder();
await build({
  absWorkingDir: root,
  entryPoints: {
    service: 'packages/comment-service/src/cli.ts',
    bare: 'tools/trials/bare.ts',
    probe: 'tools/trials/probe.ts',
  },
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minifyWhitespace: true,
  platform: 'node',
  format: 'esm',
  conditions: ['@stet/source'],
  external: ['pg-native'],
  // What is required by its place in the repository is still found there.
  define: {
    'import.meta.url': JSON.stringify(
      pathToFileURL(path.join(root, 'packages/comment-service/package.json')).href,
    ),
  },
  banner: {
    js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
  },
});

export async function startService(
  db: string,
  environment: Record<string, string> = {},
): Promise<Running> {
  return listening(spawnService(db, environment));
}

export function spawnService(db: string, environment: Record<string, string> = {}): ChildProcess {
  return spawnProgram('service', ['--db', db, '--port', '0'], {
    STET_FLOOD: 'off',
    ...environment,
  });
}

export function spawnProgram(
  program: 'bare' | 'service',
  args: readonly string[],
  environment: Record<string, string> = {},
): ChildProcess {
  const probe = `--import=${path.join(built, 'probe.mjs')}`;
  return spawn(process.execPath, [probe, path.join(built, `${program}.mjs`), ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Waits until it listens; when it ends before, throws what it said. */
export async function listening(child: ChildProcess): Promise<Running> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /(http:\/\/[\d.:]+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}. ${said}`)));
  });
  return {
    url,
    child,
    async usage() {
      const answer = once(child, 'message');
      child.send('usage');
      const [usage] = (await answer) as [Usage];
      return usage;
    },
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
