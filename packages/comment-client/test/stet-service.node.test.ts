import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve, type RunningService } from '@stet/comment-service';

import { stetAdapter, type CommentInput } from '../src/index.ts';
import { answer, startServer, type WebServer } from './web-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stet-client-'));
let service: RunningService;
before(async () => {
  service = await serve({ db: path.join(folder, 'comments.db'), port: 0, basePath: '/comments' });
});
after(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

let keys = 0;
const newKey = (): string => `key-${(keys += 1)}`;
const adapter = (thread: string) => stetAdapter({ endpoint: service.url, thread });
const words = (comment: string, parent: string | null = null): CommentInput => ({
  comment,
  name: 'Ann',
  email: '',
  url: '',
  parent,
});

describe('our own service', () => {
  it('publishes, and gives the same answer to the same key', async () => {
    const thread = adapter('story-1');
    const key = newKey();
    const first = await thread.create(words('Hello *there*'), { key });
    const again = await thread.create(words('Hello *there*'), { key });
    assert.ok(first.status === 'published' && again.status === 'published');
    assert.equal(again.comment?.id, first.comment?.id);
    assert.equal(first.comment?.content.html, '<p>Hello <em>there</em></p>');
    assert.deepEqual(await thread.count(), { 'story-1': 1 });
  });

  it('lists with replies, page by page, and round one comment', async () => {
    const thread = adapter('story-2');
    const ids: string[] = [];
    for (const comment of ['One', 'Two', 'Three']) {
      const outcome = await thread.create(words(comment), { key: newKey() });
      if ('comment' in outcome && outcome.comment) ids.push(outcome.comment.id);
    }
    await thread.create(words('To one', ids[0] ?? null), { key: newKey() });
    const first = await thread.list({ sort: 'oldest', limit: 2 });
    assert.deepEqual(
      first.items.map(({ content }) => content.text),
      ['One', 'Two'],
    );
    assert.equal(first.items[0]?.replies.items[0]?.content.text, 'To one');
    assert.equal(first.page.remaining, 1);
    const cursor = first.page.next ?? '';
    const second = await thread.list({ sort: 'oldest', limit: 2, cursor });
    assert.equal(second.items[0]?.content.text, 'Three');
    const around = await thread.list({ sort: 'oldest', limit: 1, around: ids[1] ?? '' });
    assert.equal(around.items[0]?.content.text, 'Two');
    const replies = await thread.list({ parent: ids[0] ?? '' });
    assert.equal(replies.items[0]?.content.text, 'To one');
  });

  it('refuses with the field to mend', async () => {
    const thread = adapter('story-3');
    const outcome = await thread.create(
      { ...words(' '), name: '', email: 'no address' },
      { key: newKey() },
    );
    assert.ok(outcome.status === 'refused');
    assert.equal(outcome.problem, 'validation');
    assert.deepEqual(
      outcome.fields.toSorted((a, b) => a.field.localeCompare(b.field)),
      [
        { field: 'comment', code: 'required' },
        { field: 'email', code: 'invalid' },
        { field: 'name', code: 'required' },
      ],
    );
  });

  it('refuses a duplicate, and a key that was used for other words', async () => {
    const thread = adapter('story-4');
    const key = newKey();
    await thread.create(words('Same'), { key });
    const duplicate = await thread.create(words('Same'), { key: newKey() });
    assert.ok(duplicate.status === 'refused' && duplicate.problem === 'duplicate');
    const conflict = await thread.create(words('Other'), { key });
    assert.ok(conflict.status === 'refused' && conflict.problem === 'idempotency-conflict');
  });
});

describe('what stands in for the service', () => {
  let other: WebServer;
  before(async () => {
    other = await startServer(({ path: asked, query }, response) => {
      if (asked === '/portal/v1/comments')
        return answer(response, 200, '<h1>Sign in to Wi-Fi</h1>');
      if (asked === '/busy/v1/comments')
        return answer(response, 429, { type: '/problems/rate-limited' }, { 'Retry-After': '9' });
      if (asked === '/down/v1/comments') return answer(response, 502, 'Bad gateway');
      if (asked === '/twice/v1/comments')
        return answer(response, 409, { type: '/problems/idempotency-conflict' });
      if (asked !== '/v1/counts') return answer(response, 404, '<h1>Not found</h1>');
      const threads = query.getAll('thread');
      answer(response, 200, { counts: Object.fromEntries(threads.map((id) => [id, id.length])) });
    });
  });
  after(() => other.close());
  const at = (place: string) => stetAdapter({ endpoint: other.url + place, thread: 'a' });
  const create = (place: string) => at(place).create(words('Hello'), { key: newKey() });

  it('may be tried again where the comment may have got lost', async () => {
    const again = { status: 'unreachable', mayHaveArrived: true };
    for (const place of ['/portal', '/down', '/twice'])
      assert.deepEqual(await create(place), again, place);
  });

  it('is refused where it is the wrong place, or too soon', async () => {
    const nowhere = { status: 'refused', problem: 'not-found', fields: [] };
    assert.deepEqual(await create('/nowhere'), nowhere);
    const tooSoon = { status: 'refused', problem: 'rate-limited', fields: [], retryAfter: 9 };
    assert.deepEqual(await create('/busy'), tooSoon);
  });

  it('is asked once for all counts of a page, fifty at a time', async () => {
    other.received.length = 0;
    const threads = Array.from({ length: 50 }, (_, index) => `thread-${index}`);
    const counts = await Promise.all([
      ...threads.map((thread) => at('').count([thread])),
      at('').count(['thread-1', '__proto__']),
    ]);
    assert.deepEqual(counts[0], { 'thread-0': 8 });
    assert.equal(Object.getOwnPropertyDescriptor(counts.at(-1), '__proto__')?.value, 9);
    assert.equal(other.received.length, 2);
    await at('').count(['thread-1']);
    assert.equal(other.received.length, 3);
  });
});
