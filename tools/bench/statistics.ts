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

/** Each of `values` as a ratio to the one that was measured in the same round. */
export function ratios(values: readonly number[], controls: readonly number[]): number[] {
  return values.map((value, round) => value / (controls[round] ?? NaN));
}

/** The power to which costs grow with sizes: slope of the least-squares line through their logarithms. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
