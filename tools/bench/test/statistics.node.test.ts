import assert from 'node:assert/strict';
import { it } from 'node:test';

import { estimate, median, shuffled } from '../statistics.ts';

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

it('shuffles without loss', () => {
  assert.deepEqual(shuffled([1, 2, 3, 4]).toSorted(), [1, 2, 3, 4]);
});
