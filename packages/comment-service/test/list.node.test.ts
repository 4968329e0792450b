import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment, CommentPage, OneComment } from '../src/protocol.ts';
import { list, problemOf, say, start } from './helpers.ts';

const words = (page: CommentPage): string[] => page.items.map(({ content }) => content.text);

function everything(comments: Comment[]): Comment[] {
  return comments.flatMap((comment) => [comment, ...everything(comment.replies.items)]);
}

test('a thread nobody has written in is open and empty', async () => {
  const page = await list(await start());
  assert.deepEqual(page, {
    thread: { id: 'story', state: 'open', count: 0, rev: '0' },
    items: [],
    page: { next: null, remaining: 0 },
  });
});

test('pages put together are the whole thread, also when comments come in between', async () => {
  const service = await start();
  for (let n = 0; n < 23; n++) await say(service, { content: { markdown: `n${n}` } });
  for (const sort of ['newest', 'oldest', 'top']) {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(service, { sort, limit: 5, cursor });
      seen.push(...words(page));
      cursor = page.page.next ?? '';
      assert.equal(page.page.remaining > 0, cursor !== '');
      if (sort === 'newest') await say(service, { content: { markdown: `late ${cursor}` } });
    } while (cursor !== '');
    const known = seen.filter((text) => /^n\d+$/.test(text));
    const expected = Array.from({ length: 23 }, (_, n) => `n${n}`);
    assert.deepEqual(known, sort === 'oldest' ? expected : expected.reverse(), sort);
    assert.equal(new Set(seen).size, seen.length, `${sort} showed one twice`);
  }
});

test('what has most replies is on top', async () => {
  const service = await start();
  const quiet = await say(service);
  const busy = await say(service);
  await say(service);
  for (let n = 0; n < 2; n++) await say(service, { parent: busy.id });
  await say(service, { parent: quiet.id });
  const page = await list(service, { sort: 'top', limit: 2 });
  assert.deepEqual(
    page.items.map(({ id }) => id),
    [busy.id, quiet.id],
  );
  const rest = await list(service, { sort: 'top', limit: 2, cursor: page.page.next ?? '' });
  assert.equal(rest.items.length, 1);
});

test('replies come nested to any depth, and the rest by their cursor', async () => {
  const service = await start();
  const root = await say(service);
  for (let n = 0; n < 7; n++)
    await say(service, { parent: root.id, content: { markdown: `r${n}` } });
  let deepest = root;
  for (let n = 0; n < 12; n++) deepest = await say(service, { parent: deepest.id });
  const page = await list(service, { replies: 3 });
  const [shown] = page.items;
  assert.equal(page.thread.count, 20);
  assert.equal(shown?.replyCount, 8);
  assert.equal(shown.replies.total, 8);
  assert.deepEqual(
    shown.replies.items.map(({ content }) => content.text),
    ['r0', 'r1', 'r2'],
  );

  const more = await list(service, {
    parent: root.id,
    cursor: shown.replies.next ?? '',
    sort: 'newest',
    replies: 50,
  });
  assert.deepEqual(words(more).slice(0, 4), ['r3', 'r4', 'r5', 'r6']);
  const chain = everything(more.items);
  assert.equal(chain.at(-1)?.id, deepest.id);
  assert.equal(chain.at(-1)?.depth, 12);
  assert.equal(chain.at(-1)?.parent, chain.at(-2)?.id);
});

test('around gives the page that paging from the start would have come to', async () => {
  const service = await start();
  const roots: Comment[] = [];
  for (let n = 0; n < 11; n++) roots.push(await say(service));
  const replies: Comment[] = [];
  for (let n = 0; n < 6; n++) replies.push(await say(service, { parent: roots[4]?.id ?? '' }));
  const deep = await say(service, { parent: replies[5]?.id ?? '' });
  for (const sort of ['newest', 'oldest', 'top']) {
    const page = await list(service, { sort, limit: 3, around: deep.id });
    assert.ok(
      everything(page.items).some(({ id }) => id === deep.id),
      sort,
    );
    const before = await list(service, { sort, limit: 3, cursor: page.page.prev ?? '' });
    const again = await list(service, { sort, limit: 3, cursor: before.page.next ?? '' });
    if (sort === 'top') continue;
    assert.deepEqual(
      again.items.map(({ id }) => id),
      page.items.map(({ id }) => id),
      sort,
    );
  }
  const first = await list(service, { sort: 'oldest', limit: 3, around: roots[0]?.id ?? '' });
  assert.equal(first.page.prev, undefined);
});

test('around reaches a reply far down without a gap before it, or says where the gap begins', async () => {
  const service = await start();
  const root = await say(service);
  const replies: Comment[] = [];
  for (let n = 0; n < 230; n++) replies.push(await say(service, { parent: root.id }));
  const near = await list(service, { around: replies[150]?.id ?? '' });
  assert.equal(near.items[0]?.replies.items.length, 151);
  const far = await list(service, { around: replies[220]?.id ?? '' });
  const shown = far.items[0]?.replies;
  assert.equal(shown?.items.length, 4);
  assert.equal(shown.items.at(-1)?.id, replies[220]?.id);
  const more = await list(service, { parent: root.id, cursor: shown.next ?? '', limit: 1 });
  assert.equal(more.items[0]?.id, replies[3]?.id);
});

test('one comment comes with those it answers', async () => {
  const service = await start();
  const root = await say(service);
  const reply = await say(service, { parent: root.id });
  const leaf = await say(service, { parent: reply.id });
  const response = await fetch(`${service.url}/v1/comments/${leaf.id}`);
  const { comment, ancestors } = (await response.json()) as OneComment;
  assert.equal(comment.parent, reply.id);
  assert.deepEqual(
    ancestors.map(({ id }) => id),
    [root.id, reply.id],
  );
  const unknown = await fetch(`${service.url}/v1/comments/c_none`);
  assert.equal((await problemOf(unknown)).status, 404);
});

test('a cursor serves the list that gave it and no other', async () => {
  const service = await start();
  for (let n = 0; n < 3; n++) await say(service);
  const { page } = await list(service, { limit: 1 });
  const cursor = page.next ?? '';
  const wrong = [
    { cursor, sort: 'oldest' },
    { cursor, thread: 'other' },
    { cursor: `${cursor.slice(0, 6)}x${cursor.slice(7)}` },
    { cursor: cursor.slice(2) },
    { cursor: 'bm9uc2Vuc2U' },
    { cursor: '%00' },
    { limit: '0' },
    { limit: '101' },
    { limit: '2.5' },
    { limit: '-1' },
    { sort: 'best' },
    { replies: '51' },
    { thread: '' },
    { around: 'c_x', cursor },
  ];
  for (const query of wrong) {
    const search = new URLSearchParams({ thread: 'story', ...query });
    const response = await fetch(`${service.url}/v1/comments?${search}`);
    assert.equal(response.status, 400, JSON.stringify(query));
    const problem = await problemOf(response);
    assert.ok(problem.errors?.[0]?.pointer, JSON.stringify(query));
  }
});

test('an unchanged thread is a 304, a changed one is not', async () => {
  const service = await start();
  await say(service);
  const address = `${service.url}/v1/comments?thread=story`;
  const first = await fetch(address);
  const etag = first.headers.get('ETag') ?? '';
  const headers = { 'If-None-Match': `W/"other", W/${etag}` };
  const second = await fetch(address, { headers });
  assert.equal(second.status, 304);
  assert.equal(await second.text(), '');
  await say(service);
  assert.equal((await fetch(address, { headers })).status, 200);
  const head = await fetch(address, { method: 'HEAD' });
  assert.equal(head.status, 200);
});

test('counts are of published comments, many threads at once', async () => {
  const service = await start();
  await say(service, { thread: 'a' });
  const root = await say(service, { thread: '__proto__' });
  await say(service, { thread: '__proto__', parent: root.id });
  const got = await fetch(`${service.url}/v1/counts?thread=a&thread=b&thread=__proto__`);
  assert.equal(await got.text(), '{"counts":{"a":1,"b":0,"__proto__":2}}');

  const ask = (threads: unknown): Promise<Response> =>
    fetch(`${service.url}/v1/counts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ threads }),
    });
  assert.equal(await (await ask(['a'])).text(), '{"counts":{"a":1}}');
  const many = (n: number): string[] => Array.from({ length: n }, (_, index) => `t${index}`);
  assert.equal((await ask(many(200))).status, 200);
  for (const wrong of [many(201), [], 'a', [1], [''], null]) {
    assert.equal((await ask(wrong)).status, 422, JSON.stringify(wrong).slice(0, 40));
  }
  const query = (n: number): string =>
    many(n)
      .map((id) => `thread=${id}`)
      .join('&');
  assert.equal((await fetch(`${service.url}/v1/counts?${query(50)}`)).status, 200);
  assert.equal((await fetch(`${service.url}/v1/counts?${query(51)}`)).status, 400);
  assert.equal((await fetch(`${service.url}/v1/counts`)).status, 400);
});
