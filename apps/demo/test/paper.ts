import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningPaper {
  url: string;
  /** Everything it has printed. */
  output: () => string;
  /** Asks it to stop as a terminal or a supervisor would, and gives its exit code. */
  stop: (signal?: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
}

export function temporaryDatabase(): string {
  return join(mkdtempSync(join(tmpdir(), 'lantern-')), 'comments.sqlite');
}

/** The paper as `npm start` runs it: a process of its own, on a free port. */
export async function openPaper(
  db: string,
  env: Record<string, string> = {},
): Promise<RunningPaper> {
  const child = spawn(
    process.execPath,
    ['--conditions=@stet/source', join(import.meta.dirname, '../server/main.ts')],
    { env: { ...process.env, STET_PORT: '0', STET_DB: db, ...env }, stdio: 'pipe' },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The paper stopped with ${code}:\n${output}`)));
    child.stdout.on('data', () => {
      const address = /is open at (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
  });
  return { url, output: () => output, stop: (signal = 'SIGTERM') => stop(child, signal) };
}

function stop(child: ChildProcess, signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', resolve);
    child.kill(signal);
  });
}
