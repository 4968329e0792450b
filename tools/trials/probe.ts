// Loaded before the service into its own process: answers what that process has spent, when asked.
import { readFileSync } from 'node:fs';
import { StatementSync } from 'node:sqlite';

export interface Usage {
  /** Microseconds of CPU, all threads. */
  cpu: number;
  /** Most bytes of memory it ever had. */
  peak: number;
  /** SQL statements it has run. */
  statements: number;
}

let statements = 0;

// Counting is cheap beside a statement, and falls on cold reads and posts only.
const { prototype } = StatementSync;
for (const name of ['all', 'get', 'iterate', 'run'] as const) {
  const { value: run } = Object.getOwnPropertyDescriptor(prototype, name) as {
    value: (...parameters: unknown[]) => unknown;
  };
  Object.defineProperty(prototype, name, {
    value: function (this: StatementSync, ...parameters: unknown[]) {
      statements += 1;
      return run.apply(this, parameters);
    },
  });
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: user + system, peak: peakMemory(), statements };
  process.send?.(usage);
});
process.channel?.unref();

/** Of this program alone: what getrusage says begins with the parent's. */
function peakMemory(): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) * 1024;
}
