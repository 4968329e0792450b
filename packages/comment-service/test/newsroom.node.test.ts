import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Script } from 'node:vm';
import type { RunningService } from '../src/index.ts';
import type { AuditLine, QueueEntry } from '../src/store/queue.ts';
import { findRule } from '../src/text/rules.ts';
import { list, newComment, post, problemOf, say, SECRET, start } from './helpers.ts';

const BEARER = { Authorization: `Bearer ${SECRET}` };

async function act(service: RunningService, ...actions: unknown[]): Promise<number[]> {
  const response = await fetch(`${service.url}/v1/moderation/actions`, {
    method: 'POST',
    headers: { ...BEARER, 'Content-Type': 'application/json' },
    body: JSON.stringify({ actions }),
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const { results } = (await response.json()) as { results: { audit: number }[] };
  return results.map(({ audit }) => audit);
}

async function queue(service: RunningService, query: string): Promise<string[]> {
  const url = `${service.url}/v1/moderation/queue?${query}`;
  const { items } = (await (await fetch(url, { headers: BEARER })).json()) as {
    items: QueueEntry[];
  };
  return items.map(({ id }) => id);
}

test('nobody without the secret reads or decides', async () => {
  const service = await start({ secret: SECRET });
  for (const path of ['moderation/queue', 'moderation/rules', 'audit']) {
    for (const headers of [{}, { Authorization: 'Bearer no' }, { Authorization: SECRET }]) {
      const response = await fetch(`${service.url}/v1/${path}`, { headers });
      assert.ok([401, 403].includes(response.status), path);
      await problemOf(response);
    }
  }
  const post = await fetch(`${service.url}/v1/moderation/actions`, { method: 'POST' });
  assert.equal(post.status, 401);
  const off = await start();
  assert.equal((await fetch(`${off.url}/v1/audit`, { headers: BEARER })).status, 401);
});

test('in mode trusted, who was approved once is published at once', async () => {
  const service = await start({ moderation: 'trusted', secret: SECRET });
  const first = await say(service);
  assert.equal(first.status, 'held');
  await act(service, { action: 'approve', id: first.id });
  assert.equal((await say(service)).status, 'published');
  const others = [
    { name: 'Ada', email: 'other@example.org' },
    { name: 'Bob', email: 'ada@example.org' },
    { name: 'Ada', email: '' },
  ];
  for (const author of others) assert.equal((await say(service, { author })).status, 'held');
});

test('in mode post, each is published and listed until it was seen', async () => {
  const service = await start({ moderation: 'post', secret: SECRET });
  const { id, status } = await say(service);
  assert.equal(status, 'published');
  assert.deepEqual(await queue(service, 'status=new'), [id]);
  await act(service, { action: 'approve', id });
  assert.deepEqual(await queue(service, 'status=new'), []);
  assert.equal((await list(service)).thread.count, 1);
});

test('many are decided together, noted, and put back as they were', async () => {
  const service = await start({ moderation: 'pre', secret: SECRET });
  const ids = [(await say(service)).id, (await say(service)).id];
  const lines = await act(service, ...ids.map((id) => ({ action: 'approve', id })));
  assert.equal((await list(service)).thread.count, 2);
  await act(service, { action: 'pick', id: ids[0] });
  const page = await list(service);
  assert.deepEqual(
    page.pinned?.map(({ id, flags }) => [id, flags]),
    [[ids[0], ['pick']]],
  );
  await act(service, ...lines.map((audit) => ({ action: 'undo', audit })));
  assert.equal((await list(service)).thread.count, 0);
  assert.deepEqual(await queue(service, 'status=held'), ids);
  const again = await act(service, { action: 'undo', audit: lines[0] });
  assert.deepEqual(again, [null], 'undone once is undone');
  const audit = (await (await fetch(`${service.url}/v1/audit`, { headers: BEARER })).json()) as {
    items: AuditLine[];
  };
  assert.deepEqual(
    audit.items.map(({ action }) => action),
    ['undo', 'undo', 'pick', 'approve', 'approve'],
  );
});

test('an erased comment cannot be put back', async () => {
  const service = await start({ secret: SECRET });
  const { id } = await say(service);
  const [line] = await act(service, { action: 'erase', id });
  assert.deepEqual(await act(service, { action: 'undo', audit: line }, { action: 'approve', id }), [
    null,
    null,
  ]);
});

test('the queue is searched for words as they are, and never for addresses', async () => {
  const service = await start({ secret: SECRET });
  const odd = await say(service, { content: { markdown: '100% sure_thing \\o/' } });
  await say(service, { content: { markdown: '100 sure thing' } });
  const find = (q: string): Promise<string[]> =>
    queue(service, new URLSearchParams({ status: 'published', q }).toString());
  for (const q of ['100%', 'sure_', '\\o']) assert.deepEqual(await find(q), [odd.id], q);
  assert.equal((await find('ada')).length, 2);
  assert.deepEqual(await find('example.org'), []);
  assert.deepEqual(await find("' OR 1=1 --"), []);
});

test('rules hold or refuse words, hosts and writers, on edits too', async () => {
  const service = await start({ secret: SECRET });
  const before = (await (await post(service, newComment())).json()) as {
    comment: { id: string };
    edit: { token: string };
  };
  const rule = (kind: string, pattern: string, effect: string): unknown => ({
    action: 'add-rule',
    rule: { kind, pattern, effect },
  });
  await act(
    service,
    rule('word', 'Casino*', 'hold'),
    rule('link', 'spam.example', 'refuse'),
    rule('domain', 'bad.example', 'refuse'),
    rule('name', 'Eve', 'refuse'),
  );
  const status = async (changes: Record<string, unknown>): Promise<number> =>
    (await post(service, newComment(changes))).status;
  assert.equal(await status({ content: { markdown: 'Best  CÄSÍNOS here' } }), 202);
  assert.equal(await status({ content: { markdown: 'See https://www.spam.example./x' } }), 403);
  assert.equal(await status({ content: { markdown: 'See https://notspam.example/' } }), 201);
  assert.equal(await status({ author: { name: 'A', url: 'http://spam.example' } }), 403);
  assert.equal(await status({ author: { name: 'A', email: 'x@mail.bad.example' } }), 403);
  assert.equal(await status({ author: { name: 'E\u200bve' } }), 403);
  const edit = await fetch(`${service.url}/v1/comments/${before.comment.id}`, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Edit ${before.edit.token}`,
    },
    body: JSON.stringify({ content: { markdown: 'https://spam.example/' } }),
  });
  assert.equal(edit.status, 403);
});

test('no rule and no comment makes the search take long', () => {
  const rules = Array.from({ length: 2_000 }, (_, n) => ({
    kind: 'word' as const,
    pattern: `${'a'.repeat(150)}${n}*`,
    effect: 'hold' as const,
  }));
  const text = 'a'.repeat(65_000);
  const begin = performance.now();
  assert.equal(findRule(rules, { name: '', email: '', url: null, text, links: [] }), null);
  const taken = performance.now() - begin;
  assert.ok(taken < 1_000, `${taken} ms`);
  const many = [{ kind: 'word' as const, pattern: '(a+)+$', effect: 'hold' as const }];
  assert.equal(findRule(many, { name: '', email: '', url: null, text, links: [] }), null);
});

test('a thread is slowed down, and closes by date', async () => {
  const service = await start({ secret: SECRET });
  await act(service, { action: 'thread', thread: 'story', slowSeconds: 60 });
  const body = newComment();
  const key = { 'Idempotency-Key': 'slow-1' };
  assert.equal((await post(service, body, key)).status, 201);
  assert.equal((await post(service, body, key)).status, 201, 'trying again is not hurrying');
  const next = await problemOf(await post(service, newComment()));
  assert.equal(next.status, 429);
  assert.ok((next.retryAfter ?? 0) > 50);
  assert.equal((await list(service)).thread.slowSeconds, 60);
  await say(service, { thread: 'other' });

  const soon = new Date(Date.now() + 1_200).toISOString();
  const [line] = await act(service, { action: 'thread', thread: 'story', closesAt: soon });
  assert.equal((await list(service)).thread.state, 'open');
  await say(service);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  const page = await list(service);
  assert.equal(page.thread.state, 'closed');
  assert.equal(page.items[0]?.canReply, false);
  assert.equal((await post(service, newComment())).status, 403);
  await act(service, { action: 'undo', audit: line });
  assert.equal((await list(service)).thread.state, 'open');
});

test('the pages have one script of their own, and allow no other', async () => {
  const service = await start({ secret: SECRET });
  const { id } = await say(service);
  const signIn = await fetch(`${service.url}/moderation/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ secret: SECRET }),
  });
  const Cookie = signIn.headers.get('Set-Cookie')?.split(';', 1)[0] ?? '';
  const page = await fetch(`${service.url}/moderation?status=published`, { headers: { Cookie } });
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /script-src 'self'; require-trusted-types-for 'script'/);
  assert.ok(!policy.includes('unsafe'));
  const html = await page.text();
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const script = /<script src="([^"]+)"/.exec(html)?.[1] ?? '';
  const source = await (await fetch(new URL(script, service.url))).text();
  assert.doesNotThrow(() => new Script(source));
  assert.ok(!/innerHTML|\beval\b/.test(source));
  for (const path of ['rules', 'audit']) {
    const other = await fetch(`${service.url}/moderation/${path}`, { headers: { Cookie } });
    assert.match(await other.text(), /Sign out/);
    assert.match(await (await fetch(`${service.url}/moderation/${path}`)).text(), /name="secret"/);
  }
  const decided = await fetch(`${service.url}/moderation/decide`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', Cookie },
    body: new URLSearchParams({ token, one: `hold ${id}`, from: 'published' }),
  });
  assert.match(decided.headers.get('Location') ?? '', /\/moderation\?status=published&undo=1$/);
  assert.equal((await list(service)).thread.count, 0);
});
