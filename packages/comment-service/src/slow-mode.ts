import { Refusal } from './problems.ts';

const MAX_READERS = 20_000;

/** Who wrote last when in which thread, in memory only. */
export interface SlowMode {
  refuse(thread: string, seconds: number, reader: string): void;
}

export function createSlowMode(now: () => number): SlowMode {
  const last = new Map<string, number>();
  return {
    refuse(thread, seconds, reader) {
      if (seconds === 0) return;
      const key = JSON.stringify([thread, reader]);
      const time = now();
      const passed = (time - (last.get(key) ?? -Infinity)) / 1000;
      if (passed < seconds) {
        const retryAfter = Math.ceil(seconds - passed);
        throw new Refusal(
          'rate-limited',
          `This conversation is slowed down: one comment in ${seconds} seconds. Please wait ${retryAfter} more.`,
          { retryAfter },
        );
      }
      last.delete(key);
      last.set(key, time);
      const [oldest] = last.keys();
      if (last.size > MAX_READERS && oldest !== undefined) last.delete(oldest);
    },
  };
}
