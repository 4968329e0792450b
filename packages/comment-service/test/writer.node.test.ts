import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../src/store/database.ts';
import { temporaryFolder } from './helpers.ts';
import { pause } from './mailbox.ts';

test('a write that comes just when another was acknowledged is not left waiting', async () => {
  const database = await openDatabase(join(temporaryFolder(), 'comments.db'));
  for (let turns = 0; turns < 8; turns++) {
    await database.write(() => Promise.resolve());
    // So many turns of the queue of promises later: one of them is the worst.
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    const late = pause(5_000).then(() => 'late');
    const written = database.write(() => Promise.resolve('written'));
    assert.equal(await Promise.race([written, late]), 'written', `${turns} turns later`);
  }
  await database.close();
});
