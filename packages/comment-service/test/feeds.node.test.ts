import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, NEWS, problemOf, say, SECRET, start } from './helpers.ts';

const EVIL = `</name><script>alert(1)</script> ]]> "' &amp; \u0001`;

test('Atom and JSON feeds have the latest comments, and nothing that is not public', async () => {
  const service = await start({ maxLinks: 1 });
  const root = await say(service, {
    thread: 'a/b c',
    author: { name: EVIL, email: 'ada@example.org', url: 'https://ada.example/?a=1&b=2' },
    page: { url: `${NEWS}/story` },
  });
  const reply = await say(service, { thread: 'a/b c', parent: root.id });
  await say(service, {
    thread: 'a/b c',
    content: { markdown: 'https://a.example https://b.example' },
  });
  const at = (file: string): Promise<Response> =>
    fetch(`${service.url}/v1/threads/${encodeURIComponent('a/b c')}/${file}`);

  const atom = await at('feed.atom');
  assert.match(atom.headers.get('Content-Type') ?? '', /^application\/atom\+xml/);
  const xml = await atom.text();
  assert.equal(xml.split('<entry>').length - 1, 2);
  assert.ok(xml.indexOf(reply.id) < xml.indexOf(root.id), 'the latest first');
  assert.ok(xml.includes(`<link href="${NEWS}/story#comment-${root.id}"/>`));
  assert.ok(!/<script|example\.org/.test(xml));
  const open: string[] = [];
  for (const [, slash, name, self] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/') assert.equal(open.pop(), name);
    else if (self === '') open.push(name ?? '');
  }
  assert.deepEqual(open, []);

  const json = (await (await at('feed.json')).json()) as { items: { id: string }[] };
  assert.deepEqual(
    json.items.map(({ id }) => id),
    [reply.id, root.id],
  );
  const tag = atom.headers.get('ETag') ?? '';
  const again = await fetch(atom.url, { headers: { 'If-None-Match': tag } });
  assert.equal(again.status, 304);
  const long = await fetch(`${service.url}/v1/threads/${'x'.repeat(501)}/feed.json`);
  assert.equal((await problemOf(long)).status, 400);
});

test('the fragment is the whole thread as schema.org comments', async () => {
  const service = await start();
  const root = await say(service, { author: { name: EVIL, url: "https://ada.example/'x" } });
  await say(service, {
    parent: root.id,
    content: { markdown: '*Well* <img src=x onerror=alert(1)>' },
  });
  const url = `${service.url}/v1/threads/story/fragment.html`;
  const first = await fetch(url);
  const html = await first.text();
  assert.equal(html.split('itemtype="https://schema.org/Comment"').length - 1, 2);
  assert.match(html, /<ol class="children">[^]*<em>Well<\/em>/);
  assert.match(html, /data-count="2"/);
  assert.ok(!/<script|<img|'x"/.test(html));
  assert.equal(
    (await fetch(url, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })).status,
    304,
  );
  await say(service);
  assert.notEqual((await fetch(url)).headers.get('ETag'), first.headers.get('ETag'));
  assert.equal((await list(service)).thread.count, 3);
});

test('metrics count by route, for who has the secret', async () => {
  const service = await start({ secret: SECRET });
  await say(service, { thread: 'a secret affair' });
  assert.equal((await fetch(`${service.url}/metrics`)).status, 401);
  const headers = { Authorization: `Bearer ${SECRET}` };
  const text = await (await fetch(`${service.url}/metrics`, { headers })).text();
  assert.match(
    text,
    /stet_http_requests_total\{method="POST",route="\/v1\/comments",status="201"\} 1/,
  );
  assert.match(text, /stet_comments_held 0/);
  assert.ok(!text.includes('affair'));
});
