import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '../src/protocol.ts';
import { exportText, importText, wxr, wxrItem } from './exchange.ts';
import { databases, list, say, start } from './helpers.ts';

const PAGE = 'https://news.example/a-story/';

/** Names with what answers them in brackets. */
function tree(comments: readonly Comment[]): string {
  return comments
    .map(({ content, replies }) => {
      const below = tree(replies.items);
      return content.text + (below === '' ? '' : ` (${below})`);
    })
    .join(', ');
}

async function treeOf(db: string, thread: string): Promise<string> {
  const service = await start({ db });
  return tree((await list(service, { thread, sort: 'oldest', limit: 100, replies: 50 })).items);
}

test('our own export comes back as it was, to the byte, and twice is once', async () => {
  const db = await databases.make();
  const service = await start({ db, secret: 'a secret of enough letters', moderation: 'post' });
  const root = await say(service, {
    author: {
      name: 'Zoë "Z" O\u2019Hara',
      email: 'zoe@example.org',
      url: 'https://zoe.example/a?b=c',
    },
    content: { markdown: 'a\n\n> b\n\n`c` \\*d\\* & <e> 𝄞' },
    page: { url: `${service.url}/page` },
  });
  const reply = await say(service, { parent: root.id });
  await say(service, { parent: reply.id, thread: 'story' });
  await say(service, { thread: 'other', author: { name: 'Bob' } });
  await fetch(`${service.url}/v1/comments/${root.id}/reactions/like`, { method: 'PUT' });
  const actions = [
    { action: 'pick', id: root.id },
    { action: 'remove', id: reply.id },
    {
      ...{ action: 'thread', thread: 'other', state: 'closed', slowSeconds: 60 },
      closesAt: '2040-01-01T00:00:00.000Z',
    },
    { action: 'add-rule', rule: { kind: 'word', pattern: 'casino*', effect: 'hold' } },
  ];
  const acted = await fetch(`${service.url}/v1/moderation/actions`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'Bearer a secret of enough letters',
    },
    body: JSON.stringify({ actions }),
  });
  assert.equal(acted.status, 200);
  const whole = await exportText(db, { 'with-email': true });
  assert.match(whole, /"flags":\["pick"\]/);
  const copy = await databases.make();
  const first = await importText(copy, whole);
  assert.equal(first.code, 0);
  assert.match(first.said, /^4 comments imported in 2 threads \(3 published, 0 held, 1 removed\)/);
  assert.equal(await exportText(copy, { 'with-email': true }), whole);
  const again = await importText(copy, whole);
  assert.match(again.said, /^0 comments imported in 0 threads .*; 4 were there already\.\n$/);
  assert.equal(await exportText(copy, { 'with-email': true }), whole);
  const { items: before } = await list(service, { sort: 'oldest' });
  const moved = await start({ db: copy });
  const { items: after, thread } = await list(moved, { sort: 'oldest' });
  const strip = (items: readonly Comment[]): unknown =>
    JSON.parse(JSON.stringify(items, (key, value: unknown) => (key === 'next' ? null : value)));
  assert.deepEqual(strip(after), strip(before));
  assert.equal(thread.count, 2);
});

test('a WordPress export becomes threads, in order, with times and states', async () => {
  const db = await databases.make();
  const file = wxr(
    wxrItem([
      { id: 4, parent: 2, content: 'grandchild' },
      { id: 1, content: 'root <strong>bold</strong> &amp; 2 * 3 * 4', email: 'ada@example.org' },
      { id: 2, parent: 1, content: 'child', url: 'http://' },
      { id: 3, content: 'waits', approved: '0' },
      { id: 5, parent: 1, content: 'in the trash', approved: 'trash' },
      { id: 6, parent: 5, content: 'answers the trash' },
      { id: 7, content: 'casino', approved: 'spam' },
      { id: 8, parent: 7, content: 'answers spam' },
      { id: 9, content: 'ping', type: 'pingback' },
      { id: 10, content: 'Status changed', type: 'order_note' },
      { id: 11, parent: 99, content: 'answers nobody', date: '0000-00-00 00:00:00' },
      { id: 12, parent: 99, content: 'orphan' },
    ]),
  );
  const { code, said } = await importText(db, file);
  assert.equal(code, 0, said);
  assert.match(said, /^8 comments imported in 1 threads \(6 published, 1 held, 1 removed\)/);
  for (const line of ['1 spam', '1 pingbacks', '1 notes of plug-ins', '1 without a time'])
    assert.match(said, new RegExp(`left out: ${line}`));
  assert.match(said, /changed: 1 replies to what was left out moved up/);
  assert.match(said, /changed: 1 replies to what is missing/);
  const shown =
    'root bold & 2 * 3 * 4 (child (grandchild),  (answers the trash)), answers spam, orphan';
  assert.equal(await treeOf(db, PAGE), shown);
  const service = await start({ db });
  const page = await list(service, { thread: PAGE, sort: 'oldest' });
  assert.equal(page.thread.state, 'closed');
  assert.equal(page.items[0]?.createdAt, '2020-01-01T10:00:00.000Z');
  assert.equal(page.items[0]?.url, `${PAGE}#comment-${page.items[0]?.id}`);
  assert.doesNotMatch(JSON.stringify(page), /203\.0\.113|ada@example/);
  assert.match((await importText(db, file)).said, /^0 comments .* 8 were there already/);
  assert.equal(await treeOf(db, PAGE), shown);
});

test('threads are named by what the operator says', async () => {
  for (const [from, thread] of [
    ['guid', 'https://news.example/?p=7'],
    ['id', '7'],
    ['slug', 'a-story'],
    ['link', PAGE],
  ] as const) {
    const db = await databases.make();
    await importText(db, wxr(wxrItem([{ id: 1 }])), '--thread-from', from);
    assert.equal(await treeOf(db, thread), 'Words 1');
  }
  const wrong = await importText(await databases.make(), wxr(''), '--thread-from', 'title');
  assert.equal(wrong.code, 1);
  assert.match(wrong.said, /link, guid, id, slug/);
});

const DISQUS = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>news</forum><title>General</title></category>
<thread dsq:id="10"><id>story-10</id><forum>news</forum><category dsq:id="1"/><link>https://news.example/ten</link>
<author><name>Editor</name></author><isClosed>true</isClosed><isDeleted>false</isDeleted></thread>
<thread dsq:id="11"><id></id><link>https://news.example/eleven</link><isClosed>false</isClosed></thread>
<post dsq:id="102"><id/><message><![CDATA[<p>Second</p>]]></message><createdAt>2012-05-01T10:01:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><email>b@example.org</email><name>Bob</name></author><thread dsq:id="10"/><parent dsq:id="101"/></post>
<post dsq:id="101"><id/><message><![CDATA[<p>First, <a href="https://a.example/" rel="nofollow">see</a><br>there</p>]]></message><createdAt>2012-05-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><email>a@example.org</email><name>Ada</name></author><ipAddress>203.0.113.9</ipAddress><thread dsq:id="10"/></post>
<post dsq:id="103"><message><![CDATA[<p>gone words</p>]]></message><createdAt>2012-05-01T10:02:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Gone</name></author><thread dsq:id="10"/></post>
<post dsq:id="104"><message><![CDATA[<p>after</p>]]></message><createdAt>2012-05-01T10:03:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Cy</name></author><thread dsq:id="10"/><parent dsq:id="103"/></post>
<post dsq:id="105"><message><![CDATA[<p>buy</p>]]></message><createdAt>2012-05-01T10:03:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Spam</name></author><thread dsq:id="10"/></post>
<post dsq:id="106"><message><![CDATA[<p>elsewhere</p>]]></message><createdAt>2012-05-01T10:03:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Di</name></author><thread dsq:id="11"/></post>
</disqus>`;

test('a Disqus export becomes threads; what was deleted leaves its place alone', async () => {
  const db = await databases.make();
  const { code, said } = await importText(db, DISQUS);
  assert.equal(code, 0, said);
  assert.match(said, /^5 comments imported in 2 threads \(4 published, 0 held, 1 removed\)/);
  assert.match(said, /left out: 1 spam/);
  assert.equal(await treeOf(db, 'story-10'), 'First, see\nthere (Second),  (after)');
  assert.equal(await treeOf(db, 'https://news.example/eleven'), 'elsewhere');
  assert.doesNotMatch(await exportText(db, { 'with-email': true }), /gone words|Gone|203\.0\.113/);
  const service = await start({ db });
  const { thread, items } = await list(service, { thread: 'story-10', sort: 'oldest' });
  assert.equal(thread.state, 'closed');
  assert.match(items[0]?.content.html ?? '', /<a href="https:\/\/a\.example\/"[^>]*>see<\/a>/);
  assert.match((await importText(db, DISQUS)).said, /5 were there already/);
});

test('what was moved out for WordPress comes back as the same conversation', async () => {
  const db = await databases.make();
  const service = await start({ db });
  const root = await say(service, { content: { markdown: 'One ]]> two\n\nthree *four*' } });
  await say(service, { parent: root.id, content: { markdown: '<b>&amp;</b> _x_' } });
  const file = await exportText(db, { format: 'wxr' });
  assert.match(file, /<wp:wxr_version>1\.2</);
  const copy = await databases.make();
  assert.equal((await importText(copy, file, '--thread-from', 'guid')).code, 0);
  assert.equal(await treeOf(copy, 'story'), await treeOf(db, 'story'));
});

test('a spreadsheet runs nothing that a reader wrote', async () => {
  const db = await databases.make();
  const service = await start({ db });
  await say(service, {
    author: { name: '=HYPERLINK("https://evil.example")', email: 'a@example.org' },
    content: { markdown: '+1 "quoted",\nsecond line' },
  });
  const csv = await exportText(db, { format: 'csv' });
  assert.ok(csv.startsWith('\ufeffid,thread,parent,status,'));
  assert.match(csv, /,"'=HYPERLINK\(""https/);
  assert.match(csv, /"'\+1 ""quoted"",\nsecond line"/);
  assert.ok(!csv.includes('a@example.org'));
  assert.match(await exportText(db, { format: 'csv', 'with-email': true }), /a@example\.org/);
});
