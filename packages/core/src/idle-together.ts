import { whenIdle } from './idle.ts';

const waiting = new Map<object, () => void>();

/** Runs `task` of `owner` when the browser has nothing better to do: one idle task for all that have come since. */
export function onceIdle(owner: object, task: () => void): void {
  if (waiting.size === 0) whenIdle(runAll);
  waiting.set(owner, task);
}

export function forgetIdle(owner: object): void {
  waiting.delete(owner);
}

function runAll(): void {
  const tasks = [...waiting.values()];
  waiting.clear();
  for (const task of tasks) task();
}
