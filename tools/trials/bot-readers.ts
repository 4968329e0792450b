// What readers do among bots: open an article, think, write for a minute or two, and send; when they are asked to wait
// they wait, by the client package's rules, and give up after ten minutes.
import { challengeFor, note, workMs } from './bot-kinds.ts';
import type { Tally } from './bots.ts';
import { solve, type Town } from './simulated.ts';

/** A phone's hashes a millisecond, in a worker while its owner types. */
const hashesPerMs = 100;
const patienceMs = 600_000;

export interface Readers {
  tally: Tally;
  lost: number;
  /** From the first sending to the answer that took it, ms. */
  waited: number[];
}

export function beAReader(town: Town, number: number, until: number, readers: Readers): void {
  // Ten of them sit in one office, behind one address.
  const from = number < 10 ? '192.0.2.7' : `100.64.${number}.20`;
  // Nobody begins so late that the end would cut off the answer.
  const last = until - 180_000;
  const noScript = number % 25 === 24;
  let written = 0;
  town.at(Math.random() * 60_000, open);

  async function open(): Promise<void> {
    const thread = `story-${Math.floor(Math.random() * 20)}`;
    const writingMs = 30_000 + Math.random() * 90_000;
    const words = `Reader ${number} thinks this for the ${(written += 1)}th time.`;
    const key = crypto.randomUUID();
    if (noScript) {
      const fields = { comment_post_ID: thread, author: `Reader ${number}`, comment: words };
      town.at(town.now() + writingMs, () => settle(() => town.post('/v1/form', from, fields)));
      return;
    }
    // Fetched when the form is entered, solved while the words are written.
    let challenge = await challengeFor(town, thread, from);
    const send = async () => {
      const reply = await town.post(
        '/v1/comments',
        from,
        {
          thread,
          author: { name: `Reader ${number}` },
          content: { markdown: words },
          challenge: solve(challenge.challenge, challenge.bits),
        },
        key,
      );
      if (reply.status === 428) challenge = reply.body['challenge'] as typeof challenge;
      return {
        ...reply,
        retryAfter: reply.retryAfter || workMs(challenge, hashesPerMs) / 1000 + 3,
      };
    };
    town.at(town.now() + Math.max(writingMs, workMs(challenge, hashesPerMs)), () => settle(send));
  }

  async function settle(send: () => ReturnType<Town['post']>): Promise<void> {
    const first = town.now();
    const attempt = async (): Promise<void> => {
      const reply = await send();
      const isTaken = reply.status < 400;
      note(readers.tally, reply, 'a reader');
      if (isTaken) readers.waited.push(town.now() - first);
      else if (town.now() - first > patienceMs || ![428, 429, 503].includes(reply.status))
        readers.lost += 1;
      else {
        town.at(town.now() + reply.retryAfter * 1000, attempt);
        return;
      }
      if (town.now() < last) town.at(town.now() + 20_000 + Math.random() * 60_000, open);
    };
    await attempt();
  }
}
