import assert from 'node:assert/strict';
import { it } from 'node:test';

import type { Result } from '../measure.ts';
import { missed, shortTableOf, tableOf, withTable } from '../table.ts';

const about = (median: number) => ({ median, low: median - 0.05, high: median + 0.05 });
const good: Result = {
  stem: 'teaser',
  each: 60,
  idle: 1,
  create: about(1.2),
  itself: about(1),
  shoelace: about(0.5),
  webAwesome: about(0.3),
  inSight: about(1.1),
  upgrade: about(0.2),
  layouts: 0,
  restyles: 0,
  update: about(2),
  memory: about(1.1),
  growth: 1,
};

it('has nothing to say of an element within its floors', () => {
  assert.deepEqual(missed(good), []);
  assert.deepEqual(missed({ ...good, shoelace: undefined, webAwesome: undefined }), []);
});

it('names every floor that is missed', () => {
  const bad: Partial<Result>[] = [
    { create: about(1.6) },
    { shoelace: about(0.7) },
    { upgrade: about(0.4) },
    { layouts: 1 },
    { update: about(3.1) },
    { memory: about(1.3) },
    { growth: 1.3 },
  ];
  for (const miss of bad) {
    const [line, ...more] = missed({ ...good, ...miss });
    assert.match(line ?? '', new RegExp(`^stet-teaser: ${miss.shoelace ? 'shoelace' : ''}`));
    assert.deepEqual(more, []);
  }
});

it('gives an interval across the floor the benefit of the doubt', () => {
  assert.deepEqual(missed({ ...good, create: { median: 1.6, low: 1.45, high: 1.8 } }), []);
});

it('lets nothing count where the twin strays from itself', () => {
  const noisy = { ...good, create: about(9), itself: about(1.3) };
  assert.deepEqual(missed(noisy), []);
  assert.match(tableOf([noisy]), /void/);
});

it('writes a table of even lines', () => {
  const lines = tableOf([good, { ...good, stem: 'continue-reading' }]).split('\n');
  assert.equal(lines.length, 4);
  assert.equal(new Set(lines.map(({ length }) => length)).size, 1);
  assert.match(lines[2] ?? '', /`stet-teaser` .* 1\.20 \[1\.15–1\.25\]/);
});

it('marks in the short table what is missed, and nothing else', () => {
  const [head = '', , ...rows] = shortTableOf([good, { ...good, update: about(4) }]).split('\n');
  assert.match(head, /create ≤ 1\.5/);
  assert.doesNotMatch(rows[0] ?? '', /✗/);
  assert.match(rows[1] ?? '', /4\.00 ✗/);
  assert.equal(rows[1]?.split('✗').length, 2);
});

it('replaces what stands between the markers, and only there', () => {
  const before = 'Prose.\n<!-- bench -->\nold\n<!-- /bench -->\nMore.\n';
  const once = withTable(before, 'T') ?? '';
  assert.equal(once, 'Prose.\n<!-- bench -->\n\nT\n\n<!-- /bench -->\nMore.\n');
  assert.equal(withTable(once, 'T'), once);
  assert.equal(withTable('No markers.', 'T'), undefined);
});
