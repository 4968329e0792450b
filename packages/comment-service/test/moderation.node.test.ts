import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningService } from '../src/index.ts';
import type { Comment } from '../src/protocol.ts';
import { list, newComment, post, problemOf, say, SECRET, start } from './helpers.ts';

const OWN = { 'Sec-Fetch-Site': 'same-origin' };

function send(
  service: RunningService,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = OWN,
): Promise<Response> {
  return fetch(`${service.url}/moderation/${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  });
}

async function signIn(service: RunningService): Promise<{ cookie: string; token: string }> {
  const response = await send(service, 'sign-in', { secret: SECRET });
  assert.equal(response.status, 303);
  const set = response.headers.get('Set-Cookie') ?? '';
  assert.match(set, /HttpOnly/);
  assert.match(set, /SameSite=Strict/);
  const cookie = set.split(';', 1)[0] ?? '';
  const html = await queue(service, cookie);
  return { cookie, token: /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '' };
}

async function queue(service: RunningService, cookie: string, status = 'held'): Promise<string> {
  const response = await fetch(`${service.url}/moderation?status=${status}`, {
    headers: { Cookie: cookie },
  });
  return response.text();
}

test('held comments are seen by nobody until they are approved', async () => {
  const service = await start({ moderation: 'pre', secret: SECRET });
  const response = await post(service, newComment());
  assert.equal(response.status, 202);
  const { comment } = (await response.json()) as { comment: Comment };
  assert.equal(comment.status, 'held');
  assert.equal((await list(service)).thread.count, 0);
  assert.deepEqual((await list(service)).items, []);
  for (const path of [
    `/v1/comments/${comment.id}`,
    `/v1/comments?thread=story&around=${comment.id}`,
  ]) {
    assert.equal((await problemOf(await fetch(service.url + path))).status, 404);
  }
  const reply = await post(service, newComment({ parent: comment.id }));
  assert.equal(reply.status, 422);

  const { cookie, token } = await signIn(service);
  const approve = { id: comment.id, action: 'approve', from: 'held', token };
  assert.equal((await send(service, 'decide', approve, { ...OWN, Cookie: cookie })).status, 303);
  const page = await list(service);
  assert.equal(page.thread.count, 1);
  assert.equal(page.items[0]?.status, 'published');
});

test('a removed comment with replies keeps its place, empty; without, it is gone', async () => {
  const service = await start({ secret: SECRET });
  const root = await say(service);
  const reply = await say(service, { parent: root.id });
  const leaf = await say(service, { parent: reply.id });
  const { cookie, token } = await signIn(service);
  const remove = (id: string, action = 'remove'): Promise<Response> =>
    send(service, 'decide', { id, action, token }, { ...OWN, Cookie: cookie });

  await remove(reply.id);
  const shown = (await list(service)).items[0]?.replies.items[0];
  assert.equal(shown?.status, 'removed');
  assert.deepEqual([shown.author.name, shown.content.html, shown.canReply], ['', '', false]);
  assert.equal(shown.replies.items[0]?.id, leaf.id);
  assert.equal((await list(service)).thread.count, 2);

  const before = (await list(service)).thread.rev;
  await remove(leaf.id);
  const page = await list(service);
  assert.notEqual(page.thread.rev, before);
  assert.equal(page.items[0]?.replyCount, 0);
  assert.equal(page.thread.count, 1);

  await remove(leaf.id, 'approve');
  assert.equal((await list(service)).items[0]?.replies.items[0]?.replies.items[0]?.id, leaf.id);
});

test('the page takes no decision that its moderator did not make', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  const { id } = await say(service);
  const { cookie, token } = await signIn(service);
  const decision = { id, action: 'approve', token };
  const tries: [Record<string, string>, Record<string, string>][] = [
    [decision, OWN],
    [
      { ...decision, token: '' },
      { ...OWN, Cookie: cookie },
    ],
    [
      { ...decision, token: `${token}x` },
      { ...OWN, Cookie: cookie },
    ],
    [decision, { 'Sec-Fetch-Site': 'cross-site', Cookie: cookie }],
    [decision, { 'Sec-Fetch-Site': 'same-site', Cookie: cookie }],
    [decision, { Origin: 'https://news.example', Cookie: cookie }],
    [decision, { ...OWN, Cookie: cookie.replace(/\d/, '9') }],
    [decision, { ...OWN, Cookie: 'stet-moderation=9999999999.x.y' }],
  ];
  for (const [fields, headers] of tries) {
    const response = await send(service, 'decide', fields, headers);
    assert.equal(response.status, 403, JSON.stringify(headers));
  }
  assert.equal((await list(service)).thread.count, 0);
  const odd = await send(
    service,
    'decide',
    { ...decision, action: 'x' },
    { ...OWN, Cookie: cookie },
  );
  assert.equal(odd.status, 422);
  const none = await send(
    service,
    'decide',
    { ...decision, id: 'c_x' },
    { ...OWN, Cookie: cookie },
  );
  assert.equal(none.status, 404);
});

test('the wrong secret does not get in, and cannot be tried for ever', async () => {
  const service = await start({ secret: SECRET });
  assert.equal(
    (await send(service, 'sign-in', { secret: SECRET }, { 'Sec-Fetch-Site': 'cross-site' })).status,
    403,
  );
  const statuses: number[] = [];
  for (let n = 0; n < 12; n++)
    statuses.push((await send(service, 'sign-in', { secret: 'x' })).status);
  assert.deepEqual(statuses, [...Array<number>(10).fill(403), 429, 429]);
  const page = await fetch(`${service.url}/moderation`);
  assert.match(await page.text(), /name="secret"/);
});

test('signing out closes the page', async () => {
  const service = await start({ secret: SECRET });
  const { cookie, token } = await signIn(service);
  assert.match(await queue(service, cookie), /Nothing is waiting/);
  const response = await send(service, 'sign-out', { token }, { ...OWN, Cookie: cookie });
  assert.match(response.headers.get('Set-Cookie') ?? '', /Max-Age=0/);
});

test('without a secret the pages are off, and say how to have them', async () => {
  const service = await start();
  const page = await fetch(`${service.url}/moderation`);
  assert.equal(page.status, 403);
  assert.match(await page.text(), /No secret is set[^]*STET_SECRET/);
  assert.equal((await send(service, 'sign-in', { secret: '' })).status, 403);
  assert.equal((await send(service, 'decide', { id: 'x', action: 'approve' })).status, 403);
});

test('on an address that others can read, the pages are off', async () => {
  const { createService } = await import('../src/index.ts');
  const { temporaryFolder } = await import('./helpers.ts');
  const db = `${temporaryFolder()}/c.db`;
  const service = await createService({ db, secret: SECRET, trustProxy: 1 });
  const open = await service.fetch(new Request('http://news.example/moderation'));
  assert.match(await open.text(), /not encrypted/);
  const https = new Request('http://news.example/moderation', {
    headers: { 'X-Forwarded-Proto': 'https' },
  });
  assert.match(await (await service.fetch(https)).text(), /name="secret"/);
  await service.close();
});

test('everything a reader wrote is shown to the moderator as characters', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}`;
  await say(service, {
    thread: evil,
    author: { name: evil, url: "https://a.example/'onmouseover=alert(1)//" },
    content: { markdown: evil },
  });
  const { cookie } = await signIn(service);
  const html = await queue(service, cookie);
  assert.equal(html.split('&lt;script&gt;alert(1)&lt;/script&gt;').length - 1, 5);
  const own = '<script src="/moderation/keyboard.js" defer></script>';
  assert.ok(!/<script|<img|['"]onmouseover/.test(html.replace(own, '')));
  assert.match(html, /Waiting \(1\)/);
});

test('a long queue goes in pages', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  for (let n = 0; n < 51; n++) await say(service);
  const { cookie } = await signIn(service);
  const first = await queue(service, cookie);
  const next = /status=held&amp;after=(\d+)/.exec(first)?.[1];
  assert.equal(first.split('<li id=').length - 1, 50);
  const second = await queue(service, cookie, `held&after=${next}`);
  assert.equal(second.split('<li id=').length - 1, 1);
});
