// A thousand bots of ten kinds against fifty readers, for five minutes of a simulated evening, with the settings that the
// README recommends: what got through by kind, and what readers were refused.
import path from 'node:path';

import { beABot, botKinds, type BotKind } from './bot-kinds.ts';
import { beAReader } from './bot-readers.ts';
import type { Figure } from './report.ts';
import { temporaryFolder } from './service.ts';
import { openTown } from './simulated.ts';

const minutes = 5;
/** Work that a challenge really is here; the clock is charged for the 16 bits that are recommended. */
export const easyBits = 4;
export const recommendedBits = 16;

export interface Tally {
  tried: number;
  published: number;
  held: number;
  /** Told what a held comment is told, and not kept. */
  fooled: number;
  refused: Map<number, number>;
}

export function newTally(): Tally {
  return { tried: 0, published: 0, held: 0, fooled: 0, refused: new Map() };
}

export async function bots(plan: { bots: number; readers: number }): Promise<Figure[]> {
  const town = await openTown({
    db: path.join(temporaryFolder(), 'bots.db'),
    challenge: { bits: easyBits, minSeconds: 3 },
  });
  const tallies = new Map<BotKind, Tally>(botKinds.map((kind) => [kind, newTally()]));
  for (let n = 0; n < plan.bots; n += 1) {
    const kind = botKinds[n % botKinds.length] ?? botKinds[0];
    beABot(town, kind, n, tallies.get(kind) ?? newTally());
  }
  const readers = { tally: newTally(), lost: 0, waited: [] as number[] };
  for (let n = 0; n < plan.readers; n += 1) beAReader(town, n, minutes * 60_000, readers);
  await town.run(minutes * 60_000);
  // Readers who wait may still send what they wrote; the bots have gone.
  const { tally } = readers;
  await town.close();

  const figures = botKinds.map((kind): Figure => {
    const found = tallies.get(kind) ?? newTally();
    // What repeats itself is new once.
    const free = kind === 'replays a solved challenge' || kind === 'says the same again';
    const most = free ? Math.ceil(plan.bots / botKinds.length) : 0;
    const isDumb = !kind.startsWith('solves');
    return {
      what: `Bot that ${kind}`,
      measured: inWords(found),
      promised: isDumb ? (free ? '1 of each bot published' : '0 published') : 'budgets',
      kept: isDumb ? found.published <= most : null,
    };
  });
  const worst = Math.max(0, ...readers.waited) / 1000;
  return [
    ...figures,
    {
      what: `${plan.readers} readers among ${plan.bots.toLocaleString('en')} bots, ${minutes} minutes`,
      measured: `${tally.tried} comments, ${tally.published} published, ${tally.held} held, ${readers.lost} given up; the longest wait ${worst.toFixed(0)} s; ${inRefusals(tally)}`,
      promised: 'none given up',
      kept: readers.lost === 0,
    },
  ];
}

function inWords(tally: Tally): string {
  const { tried, published, held, fooled } = tally;
  return `${tried.toLocaleString('en')} tries: ${published} published, ${held} held, ${fooled} thrown away, ${inRefusals(tally)}`;
}

function inRefusals({ refused }: Tally): string {
  const parts = [...refused].sort().map(([status, n]) => `${n.toLocaleString('en')} × ${status}`);
  return parts.length === 0 ? 'none refused' : `refused ${parts.join(', ')}`;
}
