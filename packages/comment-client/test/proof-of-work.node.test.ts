import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';

import { solveHere } from '../src/proof-of-work.ts';
import { sha256 } from '../src/sha256.ts';

const hexOf = (words: Int32Array): string =>
  [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
const wanted = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('SHA-256 is what Node says it is, of every length round two blocks and of a thousand texts', () => {
  for (let length = 0; length <= 200; length += 1) {
    const bytes = randomBytes(length);
    assert.equal(hexOf(sha256(bytes)), wanted(bytes), `${length} bytes`);
  }
  for (let text = 0; text < 1000; text += 1) {
    const bytes = randomBytes(70);
    assert.equal(hexOf(sha256(bytes)), wanted(bytes));
  }
});

test('a solution has the zero bits that were asked for', async () => {
  for (const bits of [0, 1, 9, 13]) {
    const challenge = randomBytes(24).toString('base64url');
    const solution = await solveHere({ challenge, bits });
    assert.match(solution, /^\d{1,15}$/);
    const first = createHash('sha256').update(`${challenge}.${solution}`).digest().readUInt32BE(0);
    assert.ok(Math.clz32(first) >= bits);
  }
});
