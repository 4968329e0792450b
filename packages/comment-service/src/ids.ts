import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** 48 bits of time, 80 of chance (a ULID): sorts by age, cannot be guessed. */
export function newId(now: number): string {
  return spelt((BigInt(now) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`));
}

/** Of what another system calls a comment: the same each time. */
export function idFrom(thread: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['import', thread, key]))
    .digest('hex');
  return spelt(BigInt(`0x${digest.slice(0, 32)}`));
}

function spelt(bits: bigint): string {
  let id = '';
  for (let digit = 0, rest = bits; digit < 26; digit++, rest >>= 5n)
    id = CROCKFORD.charAt(Number(rest & 31n)) + id;
  return `c_${id}`;
}

export function hash(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Of 256 bits; nobody without `secret` can make or check it. */
export function keyedHash(secret: string, ...parts: string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}

/** Takes the same time whatever is given. */
export function same(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
