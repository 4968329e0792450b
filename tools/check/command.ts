import { spawn } from 'node:child_process';

import { root } from './packages.ts';

export interface Outcome {
  passed: boolean;
  output: string;
}

/** Runs a program and keeps what it says; `cwd` is a folder from the root. */
export async function run(program: string, args: string[], cwd: string = root): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => chunks.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) => {
    const finish = (passed: boolean) =>
      resolve({ passed, output: Buffer.concat(chunks).toString().trim() });
    child.once('error', (error) => resolve({ passed: false, output: error.message }));
    child.once('close', (code) => finish(code === 0));
  });
}
