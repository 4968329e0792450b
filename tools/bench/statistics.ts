export interface Estimate {
  median: number;
  low: number;
  high: number;
}

/** Median, with the 95 % interval that 2,000 resamplings give (percentile bootstrap). */
export function estimate(values: readonly number[]): Estimate {
  const medians = Array.from({ length: 2000 }, () =>
    median(values.map(() => values[Math.floor(Math.random() * values.length)] ?? NaN)),
  ).sort((one, other) => one - other);
  const at = (share: number) => medians[Math.floor(share * (medians.length - 1))] ?? NaN;
  return { median: median(values), low: at(0.025), high: at(0.975) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

export function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
}
