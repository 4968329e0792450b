import { expect } from '@open-wc/testing';

import { read, refusal } from './feed-format.ts';

const texts = [
  '<script>window.ran = true</script>',
  '<img src="/__stet/never.png" onerror="window.ran = true">',
  '<svg onload="window.ran = true"><image href="/__stet/never.png"/></svg>',
  '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>',
  '<link rel="stylesheet" href="/__stet/never.png"><style>@import "/__stet/never.png"</style>',
  '"><details open ontoggle="window.ran = true">',
  '&lt;script&gt;window.ran = true&lt;/script&gt;',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.ran = true">',
  '\u202Egnp.exe\u2066\u0000\u0007\uFFFE\uD800',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧‍👦 ״שלום״',
  '<'.repeat(500),
  '&'.repeat(500),
  'word '.repeat(5000),
  'x'.repeat(50_000),
  '%s %o ${1} {{2}} <%= 3 %>',
  '__proto__',
];
const addresses = [
  'https://gazette.example/ok',
  '/relative?a=1&b=2#c',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://gazette.example/1',
  'file:///etc/passwd',
  'mailto:x@example.org',
  'http://[::1',
  'https://user:pass@other.example/',
  '//other.example/x',
  '\u0000',
  '',
];
const values: unknown[] = [
  null,
  true,
  0,
  -1e308,
  [],
  {},
  [[]],
  { name: {} },
  [{ name: null }],
  'x',
];

const xml = (text: string) =>
  text
    // XML has no way to write these
    .replace(/[\u0000-\u0008\uFFFE\uD800]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

/** Every text with every address in every format, every field of JSON with every kind of value, and each of them cut off. */
function* cases(): Generator<string> {
  for (const text of texts) {
    for (const href of addresses) {
      const [t, h] = [xml(text), xml(href)];
      yield JSON.stringify({ items: [{ url: href, title: text, summary: text, tags: [text] }] });
      yield JSON.stringify([
        { link: href, title: { rendered: text }, excerpt: { rendered: text } },
      ]);
      yield JSON.stringify({ itemListElement: [{ item: { url: href, headline: text } }] });
      yield `<rss version="2.0"><channel><item><title>${t}</title><link>${h}</link><description>${t}</description></item></channel></rss>`;
      yield `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${t}</title><link href="${h.replaceAll('"', '&quot;')}"/></entry></feed>`;
      yield `<rss><channel><item><title>${text}</title><link>${href}</link></item></channel></rss>`;
    }
  }
  const fields = [
    'url',
    'external_url',
    'title',
    'summary',
    'tags',
    'authors',
    'author',
    'image',
    'date_published',
  ];
  for (const value of values) {
    yield JSON.stringify(value);
    yield JSON.stringify({ items: value });
    yield JSON.stringify({ itemListElement: [value, { item: value }] });
    yield JSON.stringify([
      value,
      { title: value, _embedded: value },
      { _embedded: { author: value, 'wp:term': value, 'wp:featuredmedia': value } },
    ]);
    for (const field of fields)
      yield JSON.stringify({ items: [{ url: '/x', title: 'Story', [field]: value }, value] });
  }
  const whole = `<rss version="2.0"><channel><item><title>A &amp; b</title><link>/x</link></item></channel></rss>`;
  for (let end = 0; end < whole.length; end += 3) yield whole.slice(0, end);
  const json = JSON.stringify({ items: [{ url: '/x', title: 'A' }] });
  for (let end = 0; end < json.length; end += 3) yield json.slice(0, end);
  yield `<rss>${'<item>'.repeat(4000)}${'</item>'.repeat(4000)}</rss>`;
  yield '['.repeat(100_000);
  yield `{"items":${'[{"items":'.repeat(5000)}`;
  yield `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://["><entry><title>T</title><link href="x"/></entry></feed>`;
  yield `<?xml version="1.0"?><?xml-stylesheet href="/__stet/never.png"?><rss><item><title>T</title><link>/x</link></item></rss>`;
  yield `<rss xmlns:h="http://www.w3.org/1999/xhtml"><channel><h:script>window.ran = true</h:script><h:img src="/__stet/never.png"/></channel></rss>`;
}

describe('top-stories: hostile feeds', () => {
  it('are read without an exception, a script or a request, as text and http(s) links', async function () {
    this.timeout(60_000);
    let count = 0;
    let stories = 0;
    for (const text of cases()) {
      count += 1;
      const problem = refusal(text);
      if (problem) {
        expect(problem, text.slice(0, 200)).to.match(/^FeedError: /);
        continue;
      }
      for (const { href, image, headline, standfirst } of read(text)) {
        stories += 1;
        expect(href).to.match(/^https?:\/\//);
        expect(image).to.match(/^(https?:\/\/.*)?$/);
        expect(headline.length).to.be.within(1, 601);
        expect(headline + standfirst).to.not.match(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requests.filter((name) => name.includes('never.png'))).to.deep.equal([]);
    expect(count).to.be.above(1500);
    console.log(`${count} feeds, ${stories} stories, 0 exceptions, 0 scripts, 0 requests`);
  });
});
