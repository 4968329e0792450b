import type { Challenge } from './protocol.ts';
import { getJson, isRecord } from './request.ts';
import { solve } from './solve.ts';

interface Begun {
  /** `<challenge>.<solution>`; undefined when there was no challenge to be had. */
  answer: Promise<string | undefined>;
  /** Milliseconds since 1970, as `performance.now()` stands still while a laptop sleeps. */
  staleAt: number;
}

/** By address: what a reader's comment will need. Each serves once. */
const begun = new Map<string, Begun>();

const pauseAfterFailure = 10_000;
/** For a service whose clock and ours do not agree. */
const shortestLife = 300_000;

/** Asks for a challenge and solves it while the reader writes; once, until it is taken or half its time is over. */
export function beginChallenge(service: URL, thread: string): void {
  const url = addressOf(service, thread);
  const known = begun.get(url.href);
  if (known && known.staleAt > Date.now()) return;
  const entry: Begun = { answer: Promise.resolve(undefined), staleAt: Date.now() + shortestLife };
  entry.answer = ask(url, entry);
  begun.set(url.href, entry);
}

/** What has been begun, when it is ready to be sent; undefined when there is nothing. */
export async function takeAnswer(service: URL, thread: string): Promise<string | undefined> {
  const { href } = addressOf(service, thread);
  const known = begun.get(href);
  begun.delete(href);
  return known && known.staleAt > Date.now() ? known.answer : undefined;
}

/** Solves a challenge, and waits as long as a person would have taken to write. */
export async function answerTo({ challenge, bits, minSeconds }: Challenge): Promise<string> {
  const soonest = new Promise((resolve) => setTimeout(resolve, minSeconds * 1000 + 50));
  const solution = await solve({ challenge, bits });
  await soonest;
  return `${challenge}.${solution}`;
}

export function isChallenge(value: unknown): value is Challenge {
  if (!isRecord(value)) return false;
  const { algorithm, challenge, bits, minSeconds } = value;
  return (
    algorithm === 'SHA-256' &&
    typeof challenge === 'string' &&
    typeof bits === 'number' &&
    // More would keep a phone busy for longer than anybody waits.
    bits <= 32 &&
    typeof minSeconds === 'number' &&
    minSeconds <= 120
  );
}

async function ask(url: URL, entry: Begun): Promise<string | undefined> {
  try {
    const { value } = await getJson(url, isChallenge, undefined);
    const life = Date.parse(value.expiresAt) - Date.now();
    if (life / 2 > shortestLife) entry.staleAt = Date.now() + life / 2;
    return await answerTo(value);
  } catch {
    // The service says so itself when a comment comes without, and gives one along.
    entry.staleAt = Date.now() + pauseAfterFailure;
    return undefined;
  }
}

function addressOf(service: URL, thread: string): URL {
  const url = new URL('v1/challenge', service);
  url.searchParams.set('thread', thread);
  return url;
}
