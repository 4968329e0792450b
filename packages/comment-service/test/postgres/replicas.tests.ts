import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningService } from '../../src/index.ts';
import { openDatabase } from '../../src/store/database.ts';
import { databases, list, newComment, post, say, start } from '../helpers.ts';
import { listen, names } from '../listen.ts';

async function twoReplicas(): Promise<{
  db: string;
  first: RunningService;
  second: RunningService;
}> {
  const db = await databases.make();
  // Together, as an orchestrator would: one of them makes the tables.
  const [first, second] = await Promise.all([start({ db }), start({ db })]);
  return { db, first, second };
}

test('a comment posted to one replica is an event of the other, at once', async () => {
  const { first, second } = await twoReplicas();
  const stream = await listen(second);
  await stream.until((told) => told.length === 1);
  // The notice is what brings it, not the look every fifteen seconds.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const begin = performance.now();
  const comment = await say(first);
  await stream.until((told) => told.length >= 3);
  assert.ok(performance.now() - begin < 5_000);
  assert.deepEqual(names(stream.told), ['count', 'comment.created', 'count']);
  assert.deepEqual(stream.told[1]?.data, { comment });
});

test('Last-Event-ID of one replica goes on at the other', async () => {
  const { first, second } = await twoReplicas();
  const stream = await listen(first);
  await say(first);
  await stream.until((told) => told.length >= 3);
  stream.stop();
  const missed = await say(second);
  const again = await listen(second, { 'Last-Event-ID': stream.told.at(-1)?.id ?? '' });
  await again.until((told) => told.length >= 2);
  assert.deepEqual(names(again.told), ['comment.created', 'count']);
  assert.deepEqual(again.told[0]?.data, { comment: missed });
});

test('a page kept in one replica is not served after the other has changed the thread', async () => {
  const { first, second } = await twoReplicas();
  await say(first);
  for (let n = 2; n < 12; n++) {
    await say(n % 2 === 0 ? second : first);
    // What was read a moment before may be answered from memory until the notice comes.
    for (const replica of [first, second]) {
      const end = performance.now() + 2_000;
      while ((await list(replica)).items.length < n) assert.ok(performance.now() < end);
    }
  }
});

test('the same key at both replicas is one comment', async () => {
  const { first, second } = await twoReplicas();
  for (let n = 0; n < 10; n++) {
    const body = newComment();
    const headers = { 'Idempotency-Key': `both-${n}` };
    const answers = await Promise.all([post(first, body, headers), post(second, body, headers)]);
    const ids = await Promise.all(
      answers.map(
        async (answer) => ((await answer.json()) as { comment: { id: string } }).comment.id,
      ),
    );
    assert.equal(ids[0], ids[1]);
  }
  assert.equal((await list(first)).thread.count, 10);
});

test('the same words at both replicas are said once', async () => {
  const { first, second } = await twoReplicas();
  const body = newComment();
  const answers = await Promise.all([post(first, body), post(second, body)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test('counts, revisions and reactions are right however many write at once', async () => {
  const { db, first, second } = await twoReplicas();
  const root = await say(first);
  const react = (service: RunningService, reader: string): Promise<Response> =>
    fetch(`${service.url}/v1/comments/${root.id}/reactions/like`, {
      method: 'PUT',
      headers: { 'Reader-Key': `${reader}-of-enough-letters` },
    });
  const answers = await Promise.all(
    [first, second].flatMap((service, index) =>
      Array.from({ length: 30 }, (_, n) => [
        say(service, { parent: root.id }),
        react(service, `reader-${index}-${n}`),
      ]).flat(),
    ),
  );
  assert.equal(answers.length, 120);
  const { thread, items } = await list(second, { replies: 0 });
  assert.equal(thread.count, 61);
  assert.equal(thread.rev, '121');
  assert.deepEqual([items[0]?.replyCount, items[0]?.reactions], [60, { like: 60 }]);
  const database = await openDatabase(db);
  const events = await database.reader.selectFrom('events').select('id').execute();
  await database.close();
  assert.equal(events.length, 121);
});
