import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { launch, wait } from './browser.ts';

const root = join(import.meta.dirname, '..');
let browser: Browser;

before(async () => {
  browser = await launch('chromium');
});
after(() => browser.close());

async function open(body: string, width = 1000): Promise<Page> {
  const css = readFileSync(join(root, 'dist/stet.css'), 'utf8');
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Page</title><style>${css}</style><body>${body}</body></html>`,
  );
  return page;
}

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.$eval(selector, (node, name) => getComputedStyle(node).getPropertyValue(name), property);

test('what stands in a slot of a pull quote has no line above it, and no type of a quote', async () => {
  const page = await open(`<stet-pull-quote><aside><p data-role="quote">Words.</p></aside>
    <img slot="portrait" alt=""><p id="slotted" slot="actions">More</p></stet-pull-quote>`);
  assert.equal(await styleOf(page, 'aside', 'border-top-width'), '3px');
  assert.equal(await styleOf(page, 'img', 'border-top-width'), '0px');
  assert.equal(await styleOf(page, '#slotted', 'border-top-width'), '0px');
  const sizes = [
    await styleOf(page, '#slotted', 'font-size'),
    await styleOf(page, 'body', 'font-size'),
  ];
  assert.equal(sizes[0], sizes[1]);
  await page.close();
});

for (const tag of ['stet-pull-quote', 'stet-connect'])
  test(`an empty <${tag} for> takes no room`, async () => {
    const page = await open(`<${tag} for=".x"></${tag}><p>Text</p>`);
    assert.equal(await styleOf(page, tag, 'display'), 'none');
    await page.close();
  });

test('links in stet-share look like buttons until they stand in its list', async () => {
  const page = await open(
    '<stet-share><ul><li><a href="mailto:?body=x">Mail</a></li></ul></stet-share>',
  );
  assert.equal(await styleOf(page, 'a', 'border-top-width'), '1px');
  await page.evaluate(() => customElements.define('stet-share', class extends HTMLElement {}));
  assert.equal(await styleOf(page, 'a', 'border-top-width'), '0px');
  assert.equal(await styleOf(page, 'ul', 'display'), 'block');
  await page.close();
});

test('a figure in no wrapper stands in the column; those in a gallery stand close', async () => {
  const page = await open(
    `<stet-article><p>Text</p><figure id="one"><figcaption>One</figcaption></figure>
    <figure id="gallery"><figure id="two"><figcaption>Two</figcaption></figure></figure></stet-article>`,
    1280,
  );
  const left = (selector: string): Promise<number> =>
    page.$eval(selector, (node) => node.getBoundingClientRect().left);
  assert.equal(await left('#one'), await left('p'));
  assert.equal(await styleOf(page, '#two', 'margin-bottom'), '16px');
  await page.close();
});

test('links in a list of comments have the ink of the page, and dates no line', async () => {
  const page = await open(`<stet-comments><ol><li><p><b>Ann</b>
    <a id="date" href="#c1"><time datetime="2026-05-04">4 May</time></a></p>
    <p>See <a id="link" href="/x">this</a>.</p></li></ol></stet-comments>`);
  const ink = await styleOf(page, 'li', 'color');
  assert.equal(await styleOf(page, '#link', 'color'), ink);
  assert.equal(await styleOf(page, '#link', 'text-decoration-line'), 'underline');
  assert.equal(await styleOf(page, '#date', 'color'), ink);
  assert.equal(await styleOf(page, '#date', 'text-decoration-line'), 'none');
  await page.close();
});

describe('an age notice beside the reading time', () => {
  for (const width of [360, 1280])
    for (const published of ['2019-05-04', '2026-11-01'])
      test(`of ${published} moves nothing at ${width} px`, async () => {
        const page = await open(
          `<stet-article published="${published}" reading-time age-after="P1Y"><article>
          <h1>Headline</h1><p>${'Some words of a story. '.repeat(200)}</p></article></stet-article>`,
          width,
        );
        const top = (): Promise<number> =>
          page.$eval('h1', (node) => node.getBoundingClientRect().top);
        const before = await top();
        const { outputFiles } = await build({
          entryPoints: [join(root, '../article/src/define.ts')],
          bundle: true,
          format: 'iife',
          conditions: ['@stet/source'],
          write: false,
        });
        await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
        await wait(500);
        const isThere = await page.$eval(
          'stet-article',
          (node) => !!node.shadowRoot?.querySelector('[part="reading-time"]')?.textContent.trim(),
        );
        assert.equal(isThere, true);
        assert.equal(await top(), before);
        await page.close();
      });
});
