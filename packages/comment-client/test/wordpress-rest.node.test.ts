import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { RequestFailure, wordpressAdapter, type Outcome } from '../src/index.ts';
import type { Item } from '../src/wordpress-comment.ts';
import { answer, startServer, type Received, type WebServer } from './web-server.ts';

const item = (id: number, parent = 0): Item & Record<string, unknown> => ({
  id,
  post: 1,
  parent,
  author: 0,
  author_name: 'Ann <b>',
  author_url: '',
  date: '2026-05-04T11:00:00',
  date_gmt: `2026-05-04T09:${String(id).padStart(2, '0')}:00`,
  content: { rendered: `<p>Comment ${id} &#8211; <b>yes</b></p>\n` },
  link: `https://news.example/hello/#comment-${id}`,
  status: 'approved',
  type: 'comment',
});
/** Three on the post, the first of which is answered, and the answer answered twice. */
const thread = [item(1), item(2), item(3), item(4, 1), item(5, 4), item(6, 4)];

const errors: Record<string, [number, string, object?]> = {
  anonymous: [401, 'rest_comment_login_required'],
  nameless: [400, 'rest_comment_author_data_required'],
  email: [400, 'rest_invalid_param', { params: { author_email: 'Invalid parameter.' } }],
  empty: [400, 'rest_comment_content_invalid'],
  closed: [403, 'rest_comment_closed'],
  'no post': [403, 'rest_comment_invalid_post_id'],
  duplicate: [409, 'comment_duplicate'],
  flood: [400, 'comment_flood'],
  long: [400, 'comment_content_column_length'],
};

let site: WebServer;
before(async () => {
  site = await startServer((request, response) => {
    const { method, path, query } = request;
    const route = query.get('rest_route') ?? path.replace('/wp-json', '');
    if (method === 'POST') return post(request, (...args) => answer(response, ...args));
    const one = /^\/wp\/v2\/comments\/(\d+)$/.exec(route);
    if (one) return answer(response, 200, thread.find(({ id }) => id === Number(one[1])) ?? {});
    if (route !== '/wp/v2/comments') return answer(response, 404, { code: 'rest_no_route' });
    if (query.get('post') === '9') return answer(response, 401, { code: 'rest_cannot_read_post' });
    if (query.get('post') === '8') return answer(response, 200, '<h1>Sign in</h1>');
    const { total, pages, items } = select(query);
    answer(response, 200, items, { 'X-WP-Total': `${total}`, 'X-WP-TotalPages': `${pages}` });
  });
});
after(() => site.close());

function select(query: URLSearchParams): { total: number; pages: number; items: object[] } {
  const parents = query.get('parent')?.split(',').map(Number);
  const after = query.get('after')?.replace('Z', '') ?? '';
  const size = Number(query.get('per_page') ?? 10);
  const page = Number(query.get('page') ?? 1);
  const found = thread
    .filter(({ parent, date_gmt: date }) => (!parents || parents.includes(parent)) && date > after)
    .sort((a, b) => (query.get('order') === 'asc' ? a.id - b.id : b.id - a.id));
  const fields = query.get('_fields')?.split(',') ?? [];
  const items = found
    .slice((page - 1) * size, page * size)
    .map((whole) => Object.fromEntries(fields.map((name) => [name, whole[name]])));
  return { total: found.length, pages: Math.ceil(found.length / size), items };
}

function post(
  { body }: Received,
  reply: (status: number, body: object, headers?: Record<string, string>) => void,
): void {
  const sent = JSON.parse(body) as { content: string; parent?: number };
  const error = errors[sent.content];
  if (!error) {
    const status = sent.content === 'held' ? 'hold' : 'approved';
    return reply(201, { ...item(7, sent.parent), status }, { Location: '/wp/v2/comments/7' });
  }
  const [status, code, data] = error;
  reply(status, { code, message: 'Sorry, <b>no</b>.', data: { status, ...data } });
}

const adapter = (post = '1', root = '/wp-json/') =>
  wordpressAdapter({ endpoint: site.url + root, thread: post });

describe('reading by the REST API', () => {
  it('gives comments with all that was answered to them', async () => {
    const page = await adapter().list({ sort: 'oldest' });
    assert.deepEqual(
      page.items.map(({ id }) => id),
      ['1', '2', '3'],
    );
    const [reply] = page.items[0]?.replies.items ?? [];
    assert.deepEqual(
      [reply?.id, reply?.parent, reply?.depth, reply?.replies.items.map(({ id }) => id)],
      ['4', '1', 1, ['5', '6']],
    );
    assert.equal(page.items[0]?.createdAt, '2026-05-04T09:01:00Z');
    assert.equal(page.items[0].author.name, 'Ann <b>');
    assert.equal(page.items[0].content.text, 'Comment 1 – yes');
    assert.equal(page.thread.count, 6);
    assert.equal(page.page.next, null);
  });

  it('goes page by page, and to the page that holds a reply', async () => {
    const first = await adapter().list({ limit: 1 });
    assert.deepEqual(
      [first.items[0]?.id, first.page],
      ['3', { next: '2', prev: null, remaining: 2 }],
    );
    const second = await adapter().list({ limit: 1, cursor: '2' });
    assert.equal(second.items[0]?.id, '2');
    const around = await adapter().list({ limit: 1, around: '5' });
    assert.equal(around.items[0]?.id, '1');
  });

  it('finds the route of plain addresses, and takes the route itself', async () => {
    assert.deepEqual(await adapter('1', '/?rest_route=/').count(), { 1: 6 });
    assert.deepEqual(await adapter('1', '/wp-json/wp/v2/comments').count(), { 1: 6 });
  });

  it('fails with a reason', async () => {
    const failure = (reason: string, problem?: string) => (error: unknown) =>
      error instanceof RequestFailure && error.reason === reason && error.problem === problem;
    await assert.rejects(adapter('9').list(), failure('refused', 'rest_cannot_read_post'));
    await assert.rejects(adapter('8').list(), failure('unreadable'));
    await assert.rejects(adapter('1', '/blog/').list(), failure('refused', 'rest_no_route'));
  });

  it('takes only an address for an endpoint', () => {
    for (const endpoint of ['', 'javascript:alert(1)', 'http://'])
      assert.throws(() => wordpressAdapter({ endpoint, thread: '1' }), TypeError);
  });
});

describe('posting by the REST API', () => {
  const create = (comment: string, parent: string | null = null): Promise<Outcome> =>
    adapter().create(
      { comment, name: 'Ann', email: 'a@example.org', url: '', parent },
      { key: 'k' },
    );

  it('is published or held', async () => {
    const published = await create('Hello', '4');
    assert.ok(published.status === 'published');
    assert.equal(published.comment?.parent, '4');
    assert.deepEqual(JSON.parse(site.received.at(-1)?.body ?? ''), {
      post: 1,
      parent: 4,
      content: 'Hello',
      author_name: 'Ann',
      author_email: 'a@example.org',
    });
    assert.equal((await create('held')).status, 'held');
  });

  for (const [words, problem, fields] of [
    ['anonymous', 'login-required', []],
    [
      'nameless',
      'validation',
      [
        { field: 'name', code: 'required' },
        { field: 'email', code: 'required' },
      ],
    ],
    ['email', 'validation', [{ field: 'email', code: 'invalid' }]],
    ['empty', 'validation', [{ field: 'comment', code: 'required' }]],
    ['long', 'validation', [{ field: 'comment', code: 'too-long' }]],
    ['closed', 'thread-closed', []],
    ['no post', 'not-found', []],
    ['duplicate', 'duplicate', []],
    ['flood', 'rate-limited', []],
  ] as const)
    it(`is refused: ${words}`, async () => {
      const message = 'Sorry, no.';
      assert.deepEqual(await create(words), { status: 'refused', problem, fields, message });
    });
});
