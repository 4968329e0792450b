// Small versions of the trials: that they run, and that what does not depend on the machine's speed is kept.
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { bots } from '../bots.ts';
import { disk } from '../disk.ts';
import { hostile } from '../hostile.ts';
import { kill } from '../kill.ts';
import { overload } from '../overload.ts';
import type { Figure } from '../report.ts';
import { slow } from '../slow.ts';

function assertKept(figures: readonly Figure[]): void {
  assert.deepEqual(
    figures.filter(({ kept }) => kept === false),
    [],
  );
}

it('loses nothing to kill -9', async () => {
  assertKept(await kill({ kills: 5, comments: 100 }));
});

it('loses nothing to a torn log and a full disk', async () => {
  assertKept(await disk({ cuts: 6 }));
});

it('lets readers through among bots, and of bots only what solves', async () => {
  const figures = await bots({ bots: 50, readers: 5 });
  assertKept(figures);
  // Were nothing ever published, nothing would be proved.
  assert.match(figures.at(-1)?.measured ?? '', /, [1-9]\d* published/);
});

it('runs nothing of what readers wrote', async () => {
  assertKept(await hostile({ corpus: undefined, most: 25 }));
});

it('answers each comment of a flood, and every reader among slow connections', async () => {
  const [shed] = await overload({ seconds: 1 });
  assert.doesNotMatch(shed?.measured ?? '', /broken off|without Retry-After/);
  for (const { measured } of await slow({ sockets: 50, rounds: 1 }))
    assert.match(measured, / 0 failed/);
});
