// What bots do. Each acts again as soon as it may, which for those that solve is when the work is done.
import { easyBits, recommendedBits, type Tally } from './bots.ts';
import { solve, type Reply, type Town } from './simulated.ts';

export const botKinds = [
  'fills in the honeypot',
  'sends no challenge',
  'posts at once',
  'replays a solved challenge',
  'says the same again',
  'sends the form without script',
  'links to many pages',
  'solves, from one address',
  'solves, from all of a /24 or /48',
  'solves, into one thread',
] as const;
export type BotKind = (typeof botKinds)[number];

/** Hashes a second of one core that does nothing else. */
const hashesPerMs = 1_000;
const retryMs = 10_000;

export interface Challenge {
  challenge: string;
  bits: number;
}

export async function challengeFor(town: Town, thread: string, from: string): Promise<Challenge> {
  const { body } = await town.get(`/v1/challenge?thread=${thread}`, from);
  return body as unknown as Challenge;
}

/** How long the recommended work would take, dearer under pressure as the service has made it. */
export function workMs({ bits }: Challenge, perMs: number): number {
  return 2 ** (bits - easyBits + recommendedBits) / perMs;
}

export function beABot(town: Town, kind: BotKind, number: number, tally: Tally): void {
  let posts = 0;
  let replayed = '';
  const again = (ms: number): void => town.at(town.now() + ms, act);
  town.at(Math.random() * 60_000, act);

  async function act(): Promise<void> {
    posts += 1;
    const from = addressOf(kind, number, posts);
    const thread = kind === 'solves, into one thread' ? 'story-0' : `story-${number % 20}`;
    const words = kind === 'says the same again' ? 'Buy my things' : `Buy thing ${number} ${posts}`;
    if (kind === 'sends the form without script') {
      const fields = { comment_post_ID: thread, author: `Bot ${number}`, comment: words };
      note(tally, await town.post('/v1/form', from, fields), kind);
      again(retryMs);
      return;
    }
    const challenge = kind === 'sends no challenge' ? null : await challengeFor(town, thread, from);
    const send = async (): Promise<void> => {
      const solved = challenge === null ? '' : solve(challenge.challenge, challenge.bits);
      replayed ||= solved;
      const reply = await town.post('/v1/comments', from, {
        thread,
        author: { name: `Bot ${number}` },
        content: { markdown: kind === 'links to many pages' ? linksFor(number, posts) : words },
        challenge: kind === 'replays a solved challenge' ? replayed : solved,
        ...(kind === 'fills in the honeypot' && { hp: 'yes' }),
      });
      note(tally, reply, kind);
      again(reply.retryAfter > 0 ? reply.retryAfter * 1000 : retryMs);
    };
    const wait =
      challenge === null || kind === 'posts at once'
        ? 0
        : Math.max(3_100, workMs(challenge, hashesPerMs));
    town.at(town.now() + wait, send);
  }
}

export function note(tally: Tally, { status, body }: Reply, kind: string): void {
  tally.tried += 1;
  const comment = body['comment'] as { status: string } | undefined;
  if (kind === 'fills in the honeypot' && status === 202) tally.fooled += 1;
  else if (status === 202 || comment?.status === 'held') tally.held += 1;
  else if (status === 201) tally.published += 1;
  else tally.refused.set(status, (tally.refused.get(status) ?? 0) + 1);
}

function addressOf(kind: BotKind, number: number, posts: number): string {
  const own = `198.${18 + (number >> 8)}.${number & 255}.9`;
  if (kind !== 'solves, from all of a /24 or /48') return own;
  return number % 2 === 0
    ? `203.0.${number % 250}.${posts % 254}`
    : `2001:db8:${(number % 5_000).toString(16)}:${(posts % 65_000).toString(16)}::1`;
}

function linksFor(number: number, posts: number): string {
  const link = (n: number): string => `https://shop-${n}.example/${number}-${posts}`;
  return Array.from({ length: 12 }, (_, n) => link(n)).join(' ');
}
