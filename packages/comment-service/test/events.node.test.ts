import assert from 'node:assert/strict';
import { request, type IncomingMessage } from 'node:http';
import { test } from 'node:test';
import type { Posted } from '../src/protocol.ts';
import { openDatabase } from '../src/store/database.ts';
import { setStatus } from '../src/store/status.ts';
import { databases, newComment, post, problemOf, say, start } from './helpers.ts';
import { listen, names } from './listen.ts';

test('a stream tells of new, edited and removed comments, and counts', async () => {
  const service = await start();
  const stream = await listen(service);
  assert.equal(stream.response.headers.get('Content-Type'), 'text/event-stream');
  await stream.until((told) => told.length === 1);
  assert.deepEqual(stream.told[0]?.data, { thread: 'story', count: 0, rev: '0' });

  const posted = (await (await post(service, newComment())).json()) as Posted;
  await say(service, { thread: 'other' });
  await stream.until((told) => told.length >= 3);
  assert.deepEqual(stream.told[1]?.data, { comment: posted.comment });
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Edit ${posted.edit?.token}`,
  };
  const url = `${service.url}/v1/comments/${posted.comment.id}`;
  const body = JSON.stringify({ content: { markdown: 'Edited' } });
  await fetch(url, { method: 'PATCH', headers, body });
  await stream.until((told) => told.length >= 5);
  await fetch(url, { method: 'DELETE', headers });
  await stream.until((told) => told.length >= 7);
  assert.deepEqual(names(stream.told), [
    'count',
    ...['comment.created', 'count', 'comment.updated', 'count', 'comment.removed', 'count'],
  ]);
  assert.deepEqual(stream.told[5]?.data, { id: posted.comment.id });
  assert.ok(!JSON.stringify(stream.told).includes('example.org'), 'an address got out');
});

test('held comments are told to nobody until they are approved, by whatever process', async () => {
  const db = await databases.make();
  const service = await start({ db, moderation: 'pre' });
  const stream = await listen(service);
  await stream.until((told) => told.length === 1);
  const { id } = await say(service);
  const beside = await openDatabase(db);
  await beside.write((store) => setStatus(store, id, 'published'));
  await beside.close();
  await stream.until((told) => told.length >= 3);
  assert.deepEqual(names(stream.told), ['count', 'comment.created', 'count']);
});

test('Last-Event-ID goes on where a stream broke off, also after a restart', async () => {
  const db = await databases.make();
  const first = await start({ db });
  const stream = await listen(first);
  await say(first);
  await stream.until((told) => told.length >= 2 && told.at(-1)?.name === 'count');
  const last = stream.told.at(-1)?.id ?? '';
  stream.stop();
  const missed = [await say(first), await say(first)];
  await first.close();
  const second = await start({ db });
  const again = await listen(second, { 'Last-Event-ID': last });
  await again.until((told) => told.length === 3);
  assert.deepEqual(names(again.told), ['comment.created', 'comment.created', 'count']);
  assert.deepEqual(
    again.told.slice(0, 2).map(({ data }) => ('comment' in data ? data.comment?.id : null)),
    missed.map(({ id }) => id),
  );
  const fresh = await listen(second, { 'Last-Event-ID': 'nonsense' });
  await fresh.until((told) => told.length === 1);
  assert.deepEqual(names(fresh.told), ['count']);
});

test('there are only so many streams, and stopping does not wait for them', async () => {
  const service = await start({ maxStreams: 2 });
  const open = [await listen(service), await listen(service)];
  const third = await fetch(`${service.url}/v1/events?thread=story`);
  assert.equal(third.status, 503);
  assert.equal((await problemOf(third)).retryAfter, 60);
  open[0]?.stop();
  await say(service);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const next = await fetch(`${service.url}/v1/events?thread=story`);
  assert.equal(next.status, 200);
  const begin = performance.now();
  await service.close();
  assert.ok(performance.now() - begin < 3_000);
  await next.body?.cancel().catch(() => undefined);
  assert.equal((await problemOf(await fetch(`${(await start()).url}/v1/events`))).status, 400);
  const off = await start({ maxStreams: 0 });
  assert.equal((await fetch(`${off.url}/v1/events?thread=story`)).status, 404);
});

test('a reader who does not read is let go, and the others hear everything', async () => {
  const service = await start();
  const stuck = await new Promise<IncomingMessage>((resolve) => {
    request(`${service.url}/v1/events?thread=story`, resolve).end();
  });
  stuck.pause();
  let ended = false;
  stuck.on('close', () => (ended = true)).on('error', () => (ended = true));
  const stream = await listen(service);
  const heard = stream.until(
    (told) => told.filter(({ name }) => name === 'comment.created').length === 160,
  );
  for (let n = 0; n < 160; n++) {
    await say(service, { content: { markdown: `${n} ${'x'.repeat(60_000)}` } });
  }
  assert.ok((await heard).length >= 160);
  stuck.resume();
  for (let n = 0; n < 100 && !ended; n++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(ended, 'the slow reader is still there');
  await say(service);
});
