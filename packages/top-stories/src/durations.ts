import { parseDuration } from '@stet/core/duration.js';

const day = 86_400_000;
const shortest = 1000;
const longest = 2 ** 31 - 1;

/** Milliseconds of an ISO 8601 duration, months of 30 and years of 365 days; undefined when it is none. */
export function durationOf(text: string): number | undefined {
  const parts = parseDuration(text);
  if (!parts) return undefined;
  const { years, months, days, milliseconds } = parts;
  const sum = (years * 365 + months * 30 + days) * day + milliseconds;
  return Math.min(longest, Math.max(shortest, sum));
}
