import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningService } from '../src/index.ts';
import type { Posted, Previewed, ThreadNews } from '../src/protocol.ts';
import { list, newComment, NEWS, post, problemOf, say, start } from './helpers.ts';

async function news(service: RunningService, since?: string): Promise<ThreadNews> {
  const query = new URLSearchParams({ thread: 'story', ...(since !== undefined && { since }) });
  const response = await fetch(`${service.url}/v1/events?${query}`, {
    headers: { Accept: 'application/json' },
  });
  assert.equal(response.status, 200);
  return (await response.json()) as ThreadNews;
}

test('POST /v1/preview shows what would be shown, and keeps nothing', async () => {
  const service = await start({ flood: { comments: 100, seconds: 60 }, trustProxy: 1 });
  const preview = (markdown: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${service.url}/v1/preview`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ content: { markdown } }),
    });
  const shown = (await (await preview('*Hm* <b>x</b>')).json()) as Previewed;
  const kept = await say(service, { content: { markdown: '*Hm* <b>x</b>' } });
  assert.deepEqual(shown.content, kept.content);
  assert.equal((await list(service)).thread.count, 1);
  const empty = await problemOf(await preview(' '));
  assert.deepEqual([empty.status, empty.errors?.[0]?.pointer], [422, '/content/markdown']);
  assert.equal((await preview('x', { Origin: 'https://evil.example' })).status, 403);
  const forwarded = { 'X-Forwarded-For': '203.0.113.1' };
  const statuses = new Set<number>();
  for (let n = 0; n < 62; n++) statuses.add((await preview('x', forwarded)).status);
  assert.deepEqual([...statuses], [200, 429]);
});

test('GET /v1/events?since= tells by asking what a stream tells by itself', async () => {
  const service = await start({ maxStreams: 0 });
  const begin = await news(service);
  assert.deepEqual([begin.events, begin.complete, begin.count], [[], true, 0]);
  const posted = (await (await post(service, newComment())).json()) as Posted;
  await say(service, { thread: 'other' });
  const first = await news(service, begin.last);
  assert.deepEqual(
    first.events.map(({ event, data }) => [event, data]),
    [['comment.created', { comment: posted.comment }]],
  );
  assert.deepEqual([first.count, first.rev], [1, (await list(service)).thread.rev]);
  assert.deepEqual((await news(service, first.last)).events, []);

  await fetch(`${service.url}/v1/comments/${posted.comment.id}`, {
    method: 'DELETE',
    headers: { Authorization: `Edit ${posted.edit?.token}` },
  });
  const second = await news(service, first.last);
  assert.deepEqual(
    second.events.map(({ event, data }) => [event, data]),
    [['comment.removed', { id: posted.comment.id }]],
  );
  assert.equal((await problemOf(await fetch(`${service.url}/v1/events?thread=story`))).status, 404);
  const wrong = await fetch(`${service.url}/v1/events?thread=story&since=yesterday`);
  assert.equal((await problemOf(wrong)).errors?.[0]?.pointer, '/since');
});

test('asking about an idle thread costs a 304, and after very much one is told to read it anew', async () => {
  const service = await start();
  const { last } = await news(service);
  const address = `${service.url}/v1/events?thread=story&since=${last}`;
  const idle = await fetch(address);
  const headers = { 'If-None-Match': idle.headers.get('ETag') ?? '' };
  await say(service, { thread: 'other' });
  assert.equal((await fetch(address, { headers })).status, 304);
  for (let n = 0; n < 201; n++) await say(service);
  const missed = (await (await fetch(address, { headers })).json()) as ThreadNews;
  assert.deepEqual([missed.complete, missed.events, missed.count], [false, [], 201]);
});

test('the same words under many names are held, whatever stands between the letters', async () => {
  const service = await start({ flood: { comments: 50, seconds: 60 }, trustProxy: 1 });
  const status = async (markdown: string, name: string, thread = 'story'): Promise<number> => {
    const body = newComment({ thread, author: { name }, content: { markdown } });
    return (await post(service, body, { 'X-Forwarded-For': '203.0.113.1' })).status;
  };
  const words = 'Earn 500 a day from home, as I did: write to me and I shall tell you how.';
  assert.equal(await status(words, 'A'), 201);
  assert.equal(await status(words.replace('500', '700'), 'B', 'other'), 201);
  assert.equal(await status(`${words.toUpperCase()}!!! 1`, 'C', 'third'), 202);
  assert.equal(await status(words.replaceAll(' ', ' . '), 'D'), 202);
  assert.equal(await status(`${words} Honestly.`, 'E'), 201);
  for (const name of ['F', 'G', 'H', 'I']) assert.equal(await status('I agree.', name), 201);
});

test('HEAD is GET without the body, wherever something is read', async () => {
  const service = await start();
  const { id } = await say(service, { page: { url: `${NEWS}/a` } });
  for (const path of [
    '/v1/comments?thread=story',
    `/v1/comments/${id}`,
    '/v1/counts?thread=story',
    '/v1/config',
    '/v1/events?thread=story',
    '/v1/threads/story/feed.atom',
    '/v1/threads/story/fragment.html',
    '/v1/openapi.json',
    '/healthz',
  ]) {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => {
        const signal = AbortSignal.timeout(20_000);
        return fetch(service.url + path, { method, signal });
      }),
    );
    assert.equal(head?.status, 200, path);
    for (const name of ['ETag', 'Content-Type', 'Cache-Control', 'Vary']) {
      assert.equal(head.headers.get(name), get?.headers.get(name), `${name} of ${path}`);
    }
    assert.equal(await head.text(), '');
    await get?.body?.cancel();
  }
  const config = await fetch(`${service.url}/v1/config`);
  assert.equal(config.headers.get('Cache-Control'), 'public, max-age=300');
});
