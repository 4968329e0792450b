import { createHash, randomBytes } from 'node:crypto';
import { keyedHash, same } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Challenge } from './protocol.ts';
import type { ChallengeOptions } from './options.ts';

const LIFE_MS = 60 * 60 * 1000;
const MAX_SPENT = 100_000;
const PRESSURE_MS = 60_000;
const MAX_EXTRA_BITS = 6;

/**
 * A small sum that a browser does while the reader types and that makes posting by the thousand dear. It is
 * signed with the time it was made, so that nothing is kept until it is used, and it is used once.
 */
export interface Challenges {
  make(thread: string): Challenge;
  /** Refuses what does not solve a challenge of this thread. */
  check(thread: string, given: string): void;
}

export function createChallenges(
  { bits, minSeconds }: ChallengeOptions,
  secret: string,
  now: () => number,
): Challenges {
  /** Solved ones until they end, the oldest first. */
  const spent = new Map<string, number>();
  /** When the latest were solved: the more, the dearer the next. */
  const solved: number[] = [];

  function make(thread: string): Challenge {
    const time = now();
    const expires = time + LIFE_MS;
    const claims = [time, currentBits(time), randomBytes(12).toString('base64url')].join('-');
    return {
      algorithm: 'SHA-256',
      challenge: `${claims}-${keyedHash(secret, 'challenge', thread, claims).slice(0, 22)}`,
      bits: currentBits(time),
      expiresAt: new Date(expires).toISOString(),
      minSeconds,
    };
  }

  function currentBits(time: number): number {
    while ((solved[0] ?? time) < time - PRESSURE_MS) solved.shift();
    // Twice as dear each time the comments of the last minute double beyond 30.
    return bits + Math.min(MAX_EXTRA_BITS, Math.max(0, Math.ceil(Math.log2(solved.length / 30))));
  }

  function check(thread: string, given: string): void {
    const [, challenge = '', claims = '', made = '', wanted = '', mark = ''] =
      /^(((\d{1,15})-(\d{1,2})-[\w-]{16})-([\w-]{22}))\.\d{1,15}$/.exec(given) ?? [];
    const signed = same(mark, keyedHash(secret, 'challenge', thread, claims).slice(0, 22));
    const time = now();
    const age = time - Number(made);
    const problem =
      given === ''
        ? 'This comment needs a solved challenge.'
        : challenge === '' || !signed
          ? 'The challenge is not one that this thread gave.'
          : age > LIFE_MS
            ? 'The challenge is too old.'
            : spent.has(challenge)
              ? 'The challenge was used already.'
              : leadingZeroBits(given) < Number(wanted)
                ? 'The challenge is not solved.'
                : age < minSeconds * 1000
                  ? `The comment came sooner than ${minSeconds} seconds after its challenge.`
                  : null;
    if (problem !== null) {
      throw new Refusal('challenge-required', problem, { challenge: make(thread) });
    }
    spent.set(challenge, time + LIFE_MS);
    for (const [oldest, until] of spent) {
      if (until > time && spent.size <= MAX_SPENT) break;
      spent.delete(oldest);
    }
    solved.push(time);
    if (solved.length > 10_000) solved.shift();
  }

  return { make, check };
}

function leadingZeroBits(text: string): number {
  let zeros = 0;
  for (const byte of createHash('sha256').update(text).digest()) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}
