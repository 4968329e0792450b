import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stories } from '../content/stories.ts';
import { readMarkup, type ReadMarkup } from './markup.ts';
import { openPaper, temporaryDatabase, type RunningPaper } from './paper.ts';

const paths = ['/', '/about', ...stories.map(({ slug }) => `/${slug}`)];
let paper: RunningPaper;

before(async () => {
  paper = await openPaper(temporaryDatabase());
});
after(() => paper.stop());

async function read(path: string): Promise<ReadMarkup> {
  const response = await fetch(new URL(path, paper.url));
  assert.equal(response.status, 200, path);
  return readMarkup(await response.text());
}

test('prints one line, with the address', () => {
  assert.match(paper.output(), /^The Pellmouth Lantern is open at http:\/\/localhost:\d+\/\n$/);
});

for (const path of paths) {
  test(`${path} is a whole page`, async () => {
    const page = await read(path);
    assert.deepEqual(page.faults, []);
    assert.equal(page.all('h1').length, 1, 'one h1');
    assert.equal(page.all('main').length, 1, 'one main');
    assert.match(page.all('html')[0]?.['lang'] ?? '', /^(en|ar)$/);
    const meta = (name: string): string | undefined =>
      page.all('meta').find((tag) => tag['name'] === name)?.['content'];
    assert.ok((meta('description') ?? '').length > 40, 'a description');
    const canonical = page.all('link').find(({ rel }) => rel === 'canonical');
    assert.equal(canonical?.['href'], new URL(path, paper.url).href);
  });

  test(`${path} describes and measures its pictures`, async () => {
    for (const image of (await read(path)).all('img')) {
      const source = image['src'] ?? '';
      assert.ok(image['alt'] !== undefined, `${source} has an alt`);
      assert.match(`${image['width']} ${image['height']}`, /^\d+ \d+$/, `${source} has its size`);
      if (image['slot'] !== 'media' && !/lantern|hesper/.test(source)) {
        assert.ok(image['alt'].length > 30, `${source} is described`);
      }
    }
  });

  test(`${path} links only to what is there`, async () => {
    const page = await read(path);
    const addresses = page.tags.flatMap(({ attributes }) => [
      attributes['href'],
      attributes['src'],
      attributes['action'],
    ]);
    for (const address of new Set(addresses)) {
      if (!address || !/^[/#]/.test(address) || address === '/comments/v1/form') continue;
      const url = new URL(address, new URL(path, paper.url));
      const response = await fetch(url);
      assert.equal(response.status, 200, `${address} answers`);
      const body = await response.text();
      if (!url.hash) continue;
      const ids = readMarkup(body).tags.map(({ attributes }) => attributes['id']);
      assert.ok(ids.includes(decodeURIComponent(url.hash.slice(1))), `${address} exists`);
    }
  });

  test(`${path} is served under a strict policy`, async () => {
    const { headers } = await fetch(new URL(path, paper.url));
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.split('; ').includes(rule), rule);
    }
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    const page = await read(path);
    assert.deepEqual(page.all('style'), []);
    assert.ok(page.tags.every(({ attributes }) => attributes['style'] === undefined));
    const inline = page
      .all('script')
      .filter(({ src, type }) => !src && type !== 'application/ld+json');
    assert.deepEqual(inline, []);
  });
}

test('every story says what it is in structured data', async () => {
  for (const story of stories) {
    const html = await (await fetch(new URL(story.slug, paper.url))).text();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const data = JSON.parse(json) as Record<string, unknown>;
    assert.match(String(data['@type']), /NewsArticle$/);
    assert.equal(data['headline'], story.headline);
    assert.equal(data['datePublished'], story.published);
    assert.equal('correction' in data, story.correction !== undefined);
  }
});

test('the Arabic story is Arabic all over', async () => {
  const page = await read('/forn-al-raseef');
  assert.deepEqual(page.all('html'), [{ lang: 'ar', dir: 'rtl' }]);
  assert.match(page.text, /تواصل|انتقل إلى المقال/);
  assert.match(page.text, /اترك تعليقًا/);
  assert.doesNotMatch(page.text, /Leave a Reply|Skip to the story|\bPublished\b/);
});

test('built files never change, drawings are asked for again', async () => {
  const page = await read('/');
  const script = page.all('script').find(({ src }) => src)?.['src'] ?? '';
  const built = await fetch(new URL(script, paper.url), {
    headers: { 'Accept-Encoding': 'br' },
  });
  assert.match(built.headers.get('cache-control') ?? '', /immutable/);
  assert.equal(built.headers.get('content-encoding'), 'br');
  const drawing = await fetch(new URL('/art/herring.svg', paper.url));
  assert.doesNotMatch(drawing.headers.get('cache-control') ?? '', /immutable/);
});

test('an unchanged page is not sent twice', async () => {
  const first = await fetch(paper.url);
  const etag = first.headers.get('etag') ?? '';
  const second = await fetch(paper.url, { headers: { 'If-None-Match': etag } });
  assert.equal(second.status, 304);
});

test('a wrong address is answered with a page that escapes it', async () => {
  const response = await fetch(new URL('/%3Cscript%3Ealert(1)%3C/script%3E', paper.url));
  assert.equal(response.status, 404);
  const html = await response.text();
  assert.deepEqual(readMarkup(html).faults, []);
  assert.doesNotMatch(html, /<script>alert/);
});
