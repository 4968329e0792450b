import { whenIdle } from '@stet/core/idle.js';

export type Later = typeof import('./later.ts');

const arrived = new Map<object, () => void>();
let later: Promise<Later | undefined> | undefined;

/** Runs `task` when the browser has nothing better to do: one idle task for all teasers that have come since. */
export function onceIdle(teaser: object, task: () => void): void {
  if (arrived.size === 0) whenIdle(runAll);
  arrived.set(teaser, task);
}

export function forgetArrival(teaser: object): void {
  arrived.delete(teaser);
}

/** Undefined where it can't be loaded: a teaser is a teaser without it. */
export function loadLater(): Promise<Later | undefined> {
  later ??= import('./later.ts').catch((error: unknown) => {
    console.warn('<stet-teaser> sees, prefetches and tells the time no more.', error);
    return undefined;
  });
  return later;
}

function runAll(): void {
  const tasks = [...arrived.values()];
  arrived.clear();
  for (const task of tasks) task();
}
