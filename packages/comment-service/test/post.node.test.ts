import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Posted } from '../src/protocol.ts';
import { list, NEWS, newComment, post, problemOf, say, start } from './helpers.ts';

test('a comment is published, and is what was sent', async () => {
  const service = await start();
  const page = { url: `${NEWS}/story?page=2#top` };
  const author = { name: '  Ada\u202e   L. ', email: 'ada@example.org', url: 'ada.example' };
  const response = await post(
    service,
    newComment({ author, page, content: { markdown: '*Hm*\r\n' } }),
  );
  assert.equal(response.status, 201);
  const { comment } = (await response.json()) as Posted;
  assert.equal(response.headers.get('Location'), `/v1/comments/${comment.id}`);
  assert.equal(comment.url, `${NEWS}/story?page=2#comment-${comment.id}`);
  assert.deepEqual(comment.author, { name: 'Ada L.', url: 'https://ada.example/' });
  assert.deepEqual(comment.content, { html: '<p><em>Hm</em></p>', text: 'Hm' });
  const shown = await list(service);
  assert.deepEqual(shown.items, [comment]);
  assert.ok(!JSON.stringify(shown).includes('example.org'), 'the e-mail address got out');
});

test('a page of somebody else is no permalink', async () => {
  const service = await start();
  for (const url of [
    'https://evil.example/',
    `${NEWS}@evil.example/`,
    '//evil.example',
    'javascript:1',
    '\\\\evil.example',
  ]) {
    assert.equal((await say(service, { page: { url } })).url, null, url);
  }
});

test('everything that needs mending is said at once, by JSON pointer', async () => {
  const service = await start({ require: ['name', 'email'] });
  const author = { name: '\u200b', url: 'javascript:alert(1)' };
  const response = await post(service, { author, content: { markdown: ' \n ' } });
  const problem = await problemOf(response);
  assert.equal(response.status, 422);
  assert.match(problem.type, /validation$/);
  assert.deepEqual(
    problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`),
    [
      '/thread required',
      '/author/name required',
      '/author/email required',
      '/author/url invalid',
      '/content/markdown required',
    ],
  );
  for (const body of ['[]', 'null', '1', '"x"', '{}', '{"author":[],"content":7}']) {
    assert.equal((await problemOf(await post(service, body))).status, 422, body);
  }
  for (const body of ['{', '', '{"thread":1e}', new Uint8Array([0x22, 0xff, 0x22])]) {
    assert.equal((await problemOf(await post(service, body))).status, 400, String(body));
  }
});

test('the same key gives the same answer, and one comment', async () => {
  const service = await start();
  const body = newComment();
  const key = { 'Idempotency-Key': 'key-1' };
  const first = await post(service, body, key);
  const text = await first.text();
  for (const again of ['key-1', '"key-1"']) {
    const replay = await post(service, { ...body, hp: '' }, { 'Idempotency-Key': again });
    assert.equal(replay.status, 201);
    assert.equal(replay.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await replay.text(), text);
  }
  const other = await post(service, newComment(), key);
  assert.equal(other.status, 422);
  assert.match((await problemOf(other)).type, /idempotency-conflict$/);
  assert.equal((await list(service)).items.length, 1);

  const none = await post(service, newComment(), { 'Idempotency-Key': '' });
  assert.equal(none.status, 400);
  assert.match((await problemOf(none)).detail ?? '', /Idempotency-Key/);
});

test('a refused comment leaves its key free', async () => {
  const service = await start();
  const key = { 'Idempotency-Key': 'key-2' };
  assert.equal((await post(service, newComment({ content: {} }), key)).status, 422);
  assert.equal((await post(service, newComment(), key)).status, 201);
});

test('fifty times at once is one comment', async () => {
  const service = await start();
  const body = newComment();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(service, body, { 'Idempotency-Key': 'once' })),
  );
  const statuses = new Set(answers.map(({ status }) => status));
  assert.ok(statuses.has(201));
  for (const status of statuses) assert.ok(status === 201 || status === 409, String(status));
  const bodies = new Set(
    await Promise.all(
      answers.filter(({ status }) => status === 201).map((answer) => answer.text()),
    ),
  );
  assert.equal(bodies.size, 1);
  const busy = answers.find(({ status }) => status === 409);
  if (busy !== undefined) assert.equal(busy.headers.get('Retry-After'), '1');
  assert.equal((await list(service)).thread.count, 1);
});

test('the same words by the same person are taken once', async () => {
  const service = await start();
  const first = await say(service, { content: { markdown: 'I agree.' } });
  const again = await post(service, newComment({ content: { markdown: ' i   AGREE. ' } }));
  const problem = await problemOf(again);
  assert.equal(again.status, 409);
  assert.match(problem.type, /duplicate$/);
  assert.equal(problem.existing, first.id);
  await say(service, { content: { markdown: 'I agree.' }, thread: 'other' });
  await say(service, { content: { markdown: 'I agree.' }, author: { name: 'Bob' } });
});

test('a reply needs a comment to answer, in the same thread and not too deep', async () => {
  const service = await start({ maxDepth: 1 });
  const root = await say(service);
  const reply = await say(service, { parent: root.id });
  assert.equal(reply.canReply, false);
  for (const wrong of [
    newComment({ parent: 'c_unknown' }),
    newComment({ parent: root.id, thread: 'other' }),
    newComment({ parent: reply.id }),
  ]) {
    const problem = await problemOf(await post(service, wrong));
    assert.equal(problem.errors?.[0]?.pointer, '/parent');
  }
  assert.equal((await list(service, { thread: 'other' })).thread.rev, '0');
});

test('limits hold at the limit, and not one further', async () => {
  const service = await start();
  const name = (n: number): Record<string, unknown> => ({ author: { name: 'n'.repeat(n) } });
  const email = (n: number): Record<string, unknown> => ({
    author: { name: 'A', email: `${'e'.repeat(n - 12)}@example.org` },
  });
  const url = (n: number): Record<string, unknown> => ({
    author: { name: 'A', url: `https://a.example/${'u'.repeat(n - 18)}` },
  });
  const comment = (n: number): Record<string, unknown> => ({
    content: { markdown: `${'ü'.repeat(Math.floor(n / 2))}${'x'.repeat(n % 2)}` },
  });
  const thread = (n: number): Record<string, unknown> => ({ thread: 't'.repeat(n) });
  const cases = [
    [name, 245, '/author/name'],
    [email, 100, '/author/email'],
    [url, 200, '/author/url'],
    [comment, 65_525, '/content/markdown'],
    [thread, 500, '/thread'],
  ] as const;
  for (const [make, limit, pointer] of cases) {
    for (const n of [limit - 1, limit]) {
      assert.equal((await post(service, newComment(make(n)))).status, 201, `${pointer} ${n}`);
    }
    const problem = await problemOf(await post(service, newComment(make(limit + 1))));
    assert.deepEqual(
      problem.errors?.map((error) => [error.pointer, error.code]),
      [[pointer, 'too-long']],
    );
    assert.match(problem.detail ?? '', new RegExp(`${limit} are allowed`));
  }
  const escaped = { content: { markdown: `a${'"\n'.repeat(32_761)}b` } };
  assert.equal((await post(service, newComment(escaped))).status, 201);
});

test('a body that is far too large is refused while it is still coming', async () => {
  const service = await start();
  const large = await post(service, newComment({ content: { markdown: 'x'.repeat(1_000_000) } }));
  assert.equal(large.status, 413);
  assert.match((await problemOf(large)).type, /too-large$/);
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 16_384;
      controller.enqueue(new Uint8Array(16_384).fill(32));
    },
  });
  const refused = await fetch(`${service.url}/v1/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
    body: endless,
    duplex: 'half',
  } as RequestInit).then(
    (response) => response.status,
    () => 413,
  );
  assert.equal(refused, 413);
  assert.ok(sent < 64_000_000, `${sent} bytes went out`);
  await say(service);
});

test('only JSON that says so, and plain', async () => {
  const service = await start();
  const body = JSON.stringify(newComment());
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json-x',
    'multipart/form-data; boundary=application/json',
  ]) {
    assert.equal((await post(service, body, { 'Content-Type': type })).status, 415, type);
  }
  const untyped = await fetch(`${service.url}/v1/comments`, {
    method: 'POST',
    headers: { 'Idempotency-Key': 'k' },
    body: new Uint8Array(Buffer.from(body)),
  });
  assert.equal(untyped.status, 415);
  assert.equal((await post(service, body, { 'Content-Encoding': 'gzip' })).status, 415);
  const charset = { 'Content-Type': 'Application/JSON; charset=utf-8' };
  assert.equal((await post(service, body, charset)).status, 201);
});

test('pages of listed origins may post, others may not', async () => {
  const service = await start();
  const own = new URL(service.url).origin;
  const may: Record<string, string>[] = [
    { Origin: NEWS, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: own },
    { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
    {},
  ];
  for (const headers of may) {
    const response = await post(service, newComment(), headers);
    assert.equal(response.status, 201, JSON.stringify(headers));
    assert.equal(
      response.headers.get('Access-Control-Allow-Origin'),
      headers['Origin'] === NEWS ? NEWS : null,
    );
    assert.match(response.headers.get('Vary') ?? '', /Origin/);
  }
  const mayNot: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'https://evil-news.example' },
    { Origin: 'https://news.example.evil.example' },
    { Origin: 'http://news.example' },
    { Origin: `${NEWS}:8443` },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of mayNot) {
    const response = await post(service, newComment(), headers);
    assert.equal((await problemOf(response)).status, 403, JSON.stringify(headers));
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
  }
});

test('what fills in every field is answered as if it had been taken', async () => {
  const service = await start();
  const response = await post(service, newComment({ hp: 'https://spam.example' }));
  assert.equal(response.status, 202);
  const { comment } = (await response.json()) as Posted;
  assert.match(comment.id, /^c_\w{26}$/);
  assert.equal((await list(service)).thread.rev, '0');
});
