import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkup } from '../src/text/markup.ts';
import { corpus, newComment, post, problemOf, say, start } from './helpers.ts';

/** The whole grammar of what may be served: nothing else has an angle bracket in it. */
const TAG =
  /<(?:\/?(?:p|em|strong|code|pre|blockquote|ul|ol|li)|br|\/a|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow ugc noopener noreferrer")>/g;

const MARKUP = [
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '> ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '&lt;',
  '&#60;',
  '\\',
  'javascript:',
  'data:text/html,',
  'https://a.example/',
  '"',
  "'",
  ' onclick=',
  '<script>',
  '</p>',
  'text',
  ' ',
  '\t',
  'é',
  '😀',
  '‮',
];

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

function assertClosed(html: string, from: string): void {
  const rest = html.replace(TAG, '');
  assert.ok(
    !/[<>"]/.test(rest),
    `${JSON.stringify(from).slice(0, 200)} became ${html.slice(0, 400)}`,
  );
  const open: string[] = [];
  for (const [tag] of html.matchAll(TAG)) {
    const name = /^<\/?([a-z]+)/.exec(tag)?.[1] ?? '';
    if (name === 'br') continue;
    if (tag.startsWith('</')) assert.equal(open.pop(), name, `${from} is not nested`);
    else open.push(name);
  }
  assert.deepEqual(open, [], `${from} is not closed`);
}

function hostileTexts(): string[] {
  const lines = corpus('xss-payloadbox.txt')?.split('\n') ?? [];
  const naughty = JSON.parse(corpus('naughty-strings.json') ?? '[]') as string[];
  const pick = random(7);
  const made = Array.from({ length: 3_000 }, () =>
    Array.from(
      { length: 1 + Math.floor(pick() * 20) },
      () => MARKUP[Math.floor(pick() * MARKUP.length)],
    ).join(''),
  );
  return [...lines, ...naughty, ...made].filter((text) => text.trim() !== '');
}

test('no hostile text becomes anything but the closed set of elements', (t) => {
  const texts = hostileTexts();
  for (const text of texts) assertClosed(renderMarkup(text).html, text);
  for (const text of texts)
    assertClosed(renderMarkup(`> - [${text}](https://a.example) *${text}*`).html, text);
  assert.throws(() => assertClosed('<p>a<img src=x></p>', 'the control'));
  t.diagnostic(`${texts.length * 2} texts`);
});

test('markup that readers use', () => {
  const cases: [string, string][] = [
    ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['**a** *b* `c<`', '<p><strong>a</strong> <em>b</em> <code>c&lt;</code></p>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['1986. What a year', '<p>1986. What a year</p>'],
    ['```\nlet a;\n```', '<pre><code>let a;</code></pre>'],
    ['# Loud', '<p># Loud</p>'],
    ['<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
    ['![i](https://a.example/i.png)', '<p>![i](https://a.example/i.png)</p>'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['[x](//evil.example)', '<p>[x](//evil.example)</p>'],
  ];
  for (const [markdown, html] of cases) assert.equal(renderMarkup(markdown).html, html);
  const link = renderMarkup('See https://a.example/b_(c)?d=1&e=2.').html;
  assert.match(link, /^<p>See <a href="https:\/\/a\.example\/b_\(c\)\?d=1&amp;e=2" rel="[^"]+">/);
  assert.match(link, /<\/a>\.<\/p>$/);
});

test('no 64 KB of syntax takes long', (t) => {
  const size = 65_525;
  const bombs = [
    '>',
    '> ',
    '[',
    '![',
    '[]',
    '*',
    '**a ',
    '*_',
    'a*',
    '_a_',
    '`a``',
    '[a](b',
    '- ',
    '1. ',
    '<',
    '&',
    '\\',
    '\n',
    '>\n',
    '> a\n',
    '- a\n',
    '> - > - a\n',
    '[a](',
    '[*a](b)',
    '```\n',
    '\t',
    '(',
    ')',
    'http://',
    'https://a.example/) ',
    '*a **b `c',
    '<a:',
  ];
  let slowest = 0;
  for (const bomb of bombs) {
    for (const length of [size, 4_096, 1_499]) {
      const text = bomb.repeat(Math.ceil(length / bomb.length)).slice(0, length);
      const begin = performance.now();
      const { html } = renderMarkup(text);
      slowest = Math.max(slowest, performance.now() - begin);
      assertClosed(html, `${bomb} × ${length}`);
    }
  }
  // Without the cap on marks the worst of these take more than ten seconds.
  assert.ok(slowest < 1_500, `${Math.round(slowest)} ms`);
  t.diagnostic(`${bombs.length * 3} bombs, the slowest ${Math.round(slowest)} ms`);
});

test('hostile text in every field goes in and comes out as characters, or is refused in words', async (t) => {
  const service = await start();
  const texts = hostileTexts().filter((_, index) => index % 20 === 0);
  let refused = 0;
  const send = async (text: string): Promise<void> => {
    const author = { name: text, email: '', url: `https://a.example/${text}` };
    const response = await post(
      service,
      newComment({ author, content: { markdown: text }, thread: 'x' }),
    );
    if (response.status === 201) {
      const { comment } = (await response.json()) as {
        comment: { content: { html: string }; author: { url: string } };
      };
      assertClosed(comment.content.html, text);
      assert.match(comment.author.url, /^https:\/\/[^\s"'<>]+$/);
    } else {
      refused++;
      assert.ok(
        response.status === 422 || response.status === 409,
        `${response.status} for ${text}`,
      );
      assert.ok((await problemOf(response)).detail);
    }
  };
  for (let from = 0; from < texts.length; from += 20) {
    await Promise.all(texts.slice(from, from + 20).map(send));
  }
  t.diagnostic(`${texts.length} texts, ${refused} refused`);
});

test('no bytes that could be JSON make the service fail', async (t) => {
  const service = await start();
  const lines = corpus('json-test-suite.jsonl')?.trim().split('\n') ?? [];
  const bodies = lines.map((line) =>
    Buffer.from((JSON.parse(line) as { base64: string }).base64, 'base64'),
  );
  for (const text of ['[', '{"a":', '"\\ud800"', '1e999', '-', '{"__proto__":{"hp":"x"}}', '[[[['])
    bodies.push(Buffer.from(text));
  bodies.push(Buffer.from('['.repeat(100_000)), Buffer.from('{"a":'.repeat(20_000)));
  for (const body of bodies) {
    const response = await post(service, new Uint8Array(body));
    assert.ok(
      [400, 413, 422].includes(response.status),
      `${response.status} for ${body.toString().slice(0, 60)}`,
    );
    await problemOf(response);
  }
  t.diagnostic(`${bodies.length} bodies`);
});

test('characters that nobody sees are dropped where they mean nothing, refused where something is lost', async () => {
  const service = await start();
  const clean = await say(service, {
    content: { markdown: 'a\u0008b\u009fc\u007fd\u000be\r\nf\tg' },
  });
  assert.equal(clean.content.text, 'abcd\ne\nf\tg');
  const named = await say(service, { author: { name: 'A\u202ed\u200ba\u0007\ufeff\n L' } });
  assert.equal(named.author.name, 'Ada L');
  const zalgo = await say(service, { author: { name: `A${'\u0301'.repeat(50)}b` } });
  assert.ok(zalgo.author.name.length < 8);
  for (const [damaged, word] of [
    ['a\u0000', /NUL/],
    ['\ud83d', /half of a symbol \(U\+D83D\)/],
    ['x\udc00', /Character 2 /],
  ] as const) {
    for (const field of [
      { content: { markdown: damaged } },
      { author: { name: damaged } },
      { thread: damaged },
    ]) {
      const response = await post(service, newComment(field));
      assert.match((await problemOf(response)).detail ?? '', word);
    }
  }
});
