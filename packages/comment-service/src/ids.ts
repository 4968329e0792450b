import { createHash, randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** 48 bits of time, 80 of chance (a ULID): sorts by age, cannot be guessed. */
export function newId(now: number): string {
  let bits = (BigInt(now) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`);
  let id = '';
  for (let digit = 0; digit < 26; digit++, bits >>= 5n)
    id = CROCKFORD.charAt(Number(bits & 31n)) + id;
  return `c_${id}`;
}

export function hash(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
