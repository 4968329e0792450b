/**
 * SHA-256 (FIPS 180-4), at once. `crypto.subtle` is only there on https, and for a hundred thousand short texts its
 * promises take ten times as long as the sums.
 */
export function sha256(message: Uint8Array): Int32Array {
  const state = Int32Array.from(start);
  const blocks = (message.length + 72) >> 6;
  const padded = new Uint8Array(blocks * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, message.length * 8);
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, view, offset);
  return state;
}

const start = new Int32Array(8);
const rounds = new Int32Array(64);
const schedule = new Int32Array(64);

/** The constants are the first 32 bits behind the point of the square and cube roots of the first primes. */
const bitsBehindPoint = (root: number): number => (root % 1) * 2 ** 32;
for (let number = 2, primes = 0; primes < 64; number += 1) {
  let divisor = 2;
  while (number % divisor !== 0) divisor += 1;
  if (divisor !== number) continue;
  if (primes < 8) start[primes] = bitsBehindPoint(Math.sqrt(number));
  rounds[primes] = bitsBehindPoint(Math.cbrt(number));
  primes += 1;
}

function compress(state: Int32Array, block: DataView, offset: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i += 1) w[i] = block.getInt32(offset + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const early = at(w, i - 15);
    const late = at(w, i - 2);
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[i] = at(w, i - 16) + low + at(w, i - 7) + high;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i += 1) {
    const mix = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + mix + ((e & f) ^ (~e & g)) + at(rounds, i) + at(w, i)) | 0;
    const sum = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (sum + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = at(state, i) + (sums[i] ?? 0);
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
