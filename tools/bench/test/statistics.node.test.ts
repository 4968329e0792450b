import assert from 'node:assert/strict';
import { it } from 'node:test';

import { estimate, exponent, median, ratios, shuffled } from '../statistics.ts';

it('finds the middle of odd and even counts', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

it('puts the median into an interval that holds most of the values', () => {
  const { median: middle, low, high } = estimate([1, 1.1, 0.9, 1, 1.05, 0.95, 9]);
  assert.equal(middle, 1);
  assert.ok(low >= 0.9 && low <= 1);
  assert.ok(high >= 1 && high < 9, 'one outlier does not move it');
});

it('narrows the interval as rounds are added', () => {
  const few = [0.8, 1.2, 0.9, 1.1, 1];
  const width = ({ low, high }: ReturnType<typeof estimate>) => high - low;
  const many = Array.from({ length: 20 }, () => few).flat();
  assert.ok(width(estimate(many)) < width(estimate(few)));
});

it('shuffles without loss', () => {
  assert.deepEqual(shuffled([1, 2, 3, 4]).toSorted(), [1, 2, 3, 4]);
});

it('compares only what was measured in one round', () => {
  assert.deepEqual(ratios([2, 30], [1, 10]), [2, 3]);
  assert.ok(Number.isNaN(ratios([1], [])[0]));
});

it('tells the power that costs grow with', () => {
  const sizes = [100, 1000, 10_000];
  const power = (cost: (size: number) => number) => exponent(sizes.map((n) => [n, cost(n)]));
  assert.ok(Math.abs(power((n) => 3 * n) - 1) < 1e-9);
  assert.ok(Math.abs(power((n) => n ** 2 / 7) - 2) < 1e-9);
  assert.ok(power((n) => n * Math.log(n)) > 1.1);
});
