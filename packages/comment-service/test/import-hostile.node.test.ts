import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlToMarkdown } from '../src/exchange/html-to-markdown.ts';
import { xmlRecords } from '../src/exchange/xml.ts';
import { renderMarkup } from '../src/text/markup.ts';
import { exportText, importText, wxr, wxrItem } from './exchange.ts';
import { databases, list, start } from './helpers.ts';

async function refused(text: string | Uint8Array, message: RegExp): Promise<void> {
  const db = await databases.make();
  const { code, said } = await importText(db, text);
  assert.equal(code, 1, said);
  assert.match(said, message);
  assert.doesNotMatch(said, / {4}at /);
}

test('a file that is no export, or sets a trap, is refused in words', async () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  await refused(wxr(wxrItem([{ id: 1, author: '&b;' }]), bomb), /DOCTYPE/);
  await refused(
    wxr(wxrItem([{ id: 1 }]), '<!DOCTYPE rss SYSTEM "file:///etc/passwd">'),
    /Line 1 .*DOCTYPE/,
  );
  await refused(wxr(`<title>&passwd;</title>`), /no XML/);
  await refused(wxr('<a>'.repeat(5_000)), /nests too deep/);
  await refused(wxr('').replace('UTF-8', 'ISO-8859-1'), /iconv/);
  await refused(Buffer.from([0x7b, 0xff, 0xfe]), /not UTF-8/);
  await refused('PK\u0003\u0004 zipped', /no export that is known/);
  await refused('<html><body>Sign in</body></html>', /no export that is known/);
});

test('a text without end is given up, whatever it stands in', async () => {
  for (const begin of ['<rss><channel><item>', '<rss><!-- ', '<rss><![CDATA[', '<rss a="']) {
    async function* endless(): AsyncGenerator<string> {
      yield begin;
      for (let n = 0; n < 16; n++) yield await Promise.resolve('x'.repeat(1024 * 1024));
    }
    await assert.rejects(async () => {
      for await (const record of xmlRecords(endless(), new Set(['item']))) assert.ok(record);
    }, /without end/);
  }
});

test('a file that breaks off keeps what came before, and goes on from there', async () => {
  const db = await databases.make();
  const whole = wxr(wxrItem([{ id: 1 }]) + wxrItem([{ id: 2 }]));
  const broken = await importText(db, whole.slice(0, whole.indexOf('Words 2')));
  assert.equal(broken.code, 1);
  assert.match(broken.said, /no XML[^]*import it once more/);
  assert.match((await importText(db, whole)).said, /^1 comments .* 1 were there already/);
});

test('replies in a ring, to themselves and across threads end as conversations', async () => {
  const db = await databases.make();
  const ring = [
    { id: 1, parent: 2 },
    { id: 2, parent: 3 },
    { id: 3, parent: 1 },
    { id: 4, parent: 4 },
    { id: 5, parent: 4 },
    { id: 5, parent: 1 },
  ];
  const { said } = await importText(db, wxr(wxrItem(ring)));
  assert.match(said, /^5 comments imported/);
  const service = await start({ db });
  const { thread } = await list(service, { thread: 'https://news.example/a-story/' });
  assert.equal(thread.count, 5);
});

test('lines that are no comments are counted and passed over', async () => {
  const good = {
    ...{ id: `c_${'0'.repeat(26)}`, thread: 'story', parent: null, author: { name: 'Ada' } },
    ...{ content: { markdown: 'Kept' }, status: 'published', createdAt: '2020-01-01T00:00:00Z' },
  };
  const lines = [
    '{',
    '[]',
    'null',
    '{"__proto__": {"status": "published"}}',
    JSON.stringify({ ...good, id: '../../etc/passwd' }),
    JSON.stringify({ ...good, id: `c_${'1'.repeat(26)}`, status: 'admin' }),
    JSON.stringify({ ...good, id: `c_${'2'.repeat(26)}`, createdAt: 'yesterday' }),
    JSON.stringify({ ...good, id: `c_${'3'.repeat(26)}`, content: { markdown: 'a\0b' } }),
    JSON.stringify({ ...good, id: `c_${'4'.repeat(26)}`, content: { markdown: ' ' } }),
    `{"id": "${'x'.repeat(3 * 1024 * 1024)}"}`,
    JSON.stringify({ ...good, author: { name: 'n'.repeat(900), url: 'javascript:alert(1)' } }),
  ];
  const db = await databases.make();
  const { code, said } = await importText(db, `{"kind":"nonsense"}\n${lines.join('\n')}\n`);
  assert.equal(code, 0);
  assert.match(said, /^1 comments imported/);
  assert.match(said, /left out: 7 lines that are no comment/);
  assert.match(said, /left out: 1 lines too long/);
  assert.match(said, /left out: 1 without a time/);
  assert.match(said, /left out: 1 comment damaged/);
  assert.match(said, /left out: 1 comment empty/);
  assert.doesNotMatch(await exportText(db), /javascript:/);
});

const CLOSED_SET = /<(?!\/?(?:p|br|em|strong|code|pre|blockquote|ul|ol|li|a)[ >])/;

test('the HTML of other systems becomes words and our few marks, and nothing that runs', () => {
  const cases: [string, RegExp | string][] = [
    ['<p>One</p><p>Two<br>three</p>', '<p>One</p><p>Two<br>three</p>'],
    ['<img src=x onerror=alert(1)>after', '<p>after</p>'],
    ['<script>alert(1)</script>said', '<p>said</p>'],
    ['<a href="javascript:alert(1)">go</a>', '<p>go</p>'],
    ['<a href="java&#10;script:alert(1)">go</a>', '<p>go</p>'],
    ['<a href="https://a.example/)[x](javascript:alert(1)">go</a>', /^<p><a href="https:\/\/a/],
    ['&lt;b onmouseover=alert(1)&gt;', '<p>&lt;b onmouseover=alert(1)&gt;</p>'],
    ['# no heading * no _list_ [x](javascript:alert(1))', /^<p># no heading \* no _list_ \[x\]/],
    ['1. one\n2. two &amp;lt;', /^<p>1\. one<br>\s*2\. two &amp;lt;<\/p>$/],
    ['<ul><li>a</li><li>b <b>c</b></li></ul>', /<ul><li>.*a.*<li>.*b <strong>c<\/strong>/s],
    [
      '<blockquote><p>q</p><p>r</p></blockquote>s',
      /^<blockquote><p>q<\/p><p>r<\/p><\/blockquote><p>s/,
    ],
    ['<pre><code>a &lt; b\n  ``` c</code></pre>', /^<pre><code>a &lt; b\n {2}``` c/],
    ['a < b > c <3', '<p>a &lt; b &gt; c &lt;3</p>'],
    ['<!-- unseen <b>x</b> -->seen', '<p>seen</p>'],
  ];
  for (const [html, expected] of cases) {
    const made = renderMarkup(htmlToMarkdown(html)).html;
    assert.doesNotMatch(made, CLOSED_SET);
    if (typeof expected === 'string') assert.equal(made, expected, html);
    else assert.match(made, expected, html);
  }
  for (const bomb of ['<', '<a ', '<b>', '<!--', '&', '<a href="', '</p>', '<li><blockquote>']) {
    const begin = performance.now();
    htmlToMarkdown(bomb.repeat(65_000 / bomb.length));
    assert.ok(performance.now() - begin < 5_000, bomb);
  }
});
