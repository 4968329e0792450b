import assert from 'node:assert/strict';
import { it } from 'node:test';

import { broken, tableOf, withRows, type Row } from '../report.ts';

const row = (trial: string, measured: string, kept: boolean | null = true): Row => ({
  ...{ trial, what: `What of ${trial}`, measured, promised: 'little', kept },
});
const file = 'Before\n<!-- trials -->\n<!-- /trials -->\nAfter';

it('puts rows between the markers, and keeps those of trials that were not run', () => {
  const first = withRows(file, [row('kill', 'one'), row('kill', 'two'), row('disk', 'three')]);
  const second = withRows(first ?? '', [row('kill', 'four')]);
  assert.match(second ?? '', /^Before\n<!-- trials -->[\s\S]+<!-- \/trials -->\nAfter$/);
  const lines = second?.split('\n').filter((line) => line.startsWith('| `'));
  assert.equal(lines?.length, 2);
  assert.match(lines?.[0] ?? '', /^\| `kill` \| What of kill \| four +\| little +\|$/);
  assert.match(lines?.[1] ?? '', /^\| `disk` .* three/);
  assert.equal(withRows('No place', [row('kill', 'one')]), undefined);
});

it('names the promises that are broken, and no others', () => {
  const rows = [row('kill', 'well'), row('disk', 'bad', false), row('load', 'unseen', null)];
  assert.deepEqual(broken(rows), ['disk: What of disk is bad; promised is little.']);
  assert.equal(tableOf(rows).match(/missed/g)?.length, 1);
});
