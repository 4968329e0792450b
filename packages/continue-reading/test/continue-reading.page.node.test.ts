import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { bundleElement } from 'stet-testing/bundle';
import { launchBrowser } from 'stet-testing/launch';

/** When the script comes: before the text is parsed, after it, or 600 ms late. */
type Arrival = 'head' | 'defer' | 'late';
const arrivals: readonly Arrival[] = ['head', 'defer', 'late'];

const wordsOf = (name: string) => Array.from({ length: 90 }, (_, at) => `${name}${at}`).join(' ');
const story = `<h1>Ferry late again</h1><p><a href="#three">To the end</a> of this <a href="/map">map</a></p>
<stet-continue-reading collapsed paragraphs="1" remember="none">
  <p id="one">${wordsOf('one')} <a href="/a">A</a></p><h2 id="two">The second half</h2>
  <p id="gap">${wordsOf('gap')} <a href="/b">B</a></p><p id="three">${wordsOf('three')} <a href="/c">C</a></p>
</stet-continue-reading><p>Below <a href="/letters">the story</a></p>`;

let server: Server;
let browser: Browser;
let origin = '';

before(async () => {
  const script = await bundleElement(join(import.meta.dirname, '..'));
  const theme = readFileSync(join(import.meta.dirname, '../../theme/dist/stet.css'));
  server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [type, body] =
      pathname === '/define.js'
        ? ['text/javascript', script]
        : pathname === '/stet.css'
          ? ['text/css', theme]
          : ['text/html', pageWith(searchParams.get('script') as Arrival)];
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

function pageWith(arrival: Arrival): string {
  const late = `<script>setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '/define.js' })), 600)</script>`;
  const tags = {
    head: '<script src="/define.js"></script>',
    defer: '<script defer src="/define.js"></script>',
    late,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="/stet.css">
    <style>main { padding-block-start: 120vh } main > p { margin: 0 }</style>${tags[arrival]}</head>
    <body><main>${story}</main></body></html>`;
}

async function open(arrival: Arrival, fragment = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const record = { shift: 0 };
    Object.assign(window, { record });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        record.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}/?script=${arrival}${fragment}`);
  await page.waitForFunction(() => document.querySelector('stet-continue-reading')?.shadowRoot);
  return page;
}

const isCollapsed = (page: Page) =>
  page.evaluate(() =>
    document.querySelector('stet-continue-reading')?.matches(':state(collapsed)'),
  );

function inView(page: Page, id: string): Promise<unknown> {
  return page.waitForFunction(
    (name) => {
      const box = document.getElementById(name)?.getBoundingClientRect();
      return box && box.height > 0 && box.top >= -5 && box.top < innerHeight;
    },
    { timeout: 5000 },
    id,
  );
}

for (const arrival of arrivals) {
  test(`#id reveals and scrolls, script: ${arrival}`, async () => {
    const page = await open(arrival, '#three');
    await inView(page, 'three');
    assert.equal(await isCollapsed(page), false);
    await page.close();
  });

  test(`#:~:text= reveals and scrolls, script: ${arrival}`, async () => {
    const page = await open(arrival, '#:~:text=three40,three42');
    await page.waitForFunction(() => document.querySelector('#three')?.checkVisibility());
    await inView(page, 'three');
    assert.equal(await isCollapsed(page), false);
    await page.close();
  });

  test(`#:~:text= into what is shown leaves the rest held back, script: ${arrival}`, async () => {
    const page = await open(arrival, '#:~:text=one40%20one41');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await isCollapsed(page), true);
    await page.close();
  });

  test(`nothing jumps when the script comes, script: ${arrival}`, async () => {
    const page = await open(arrival);
    await page.evaluate(() => document.querySelector('#one')?.scrollIntoView());
    await new Promise((resolve) => setTimeout(resolve, 900));
    assert.equal(await isCollapsed(page), true);
    const shift = await page.evaluate(
      () => (window as unknown as { record: { shift: number } }).record.shift,
    );
    assert.ok(shift < 0.01, `layout shift ${shift}`);
    await page.close();
  });
}

test('a hash inside the page reveals and scrolls', async () => {
  const page = await open('defer');
  await page.evaluate(() => document.querySelector<HTMLElement>('[href="#three"]')?.click());
  await inView(page, 'three');
  assert.equal(await isCollapsed(page), false);
  await page.close();
});

test('on paper it is the whole text, and the button is not there', async () => {
  const page = await open('defer');
  await page.emulateMediaType('print');
  const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  for (const word of ['one89', 'The second half', 'gap89', 'three89'])
    assert.ok(text.includes(word), word);
  const bar = await page.evaluate(() =>
    document
      .querySelector('stet-continue-reading')
      ?.shadowRoot?.querySelector('[part="bar"]')
      ?.checkVisibility(),
  );
  assert.equal(bar, false);
  await page.close();
});

test('the tab order while it is collapsed is that of the links that are shown', async () => {
  const page = await open('defer');
  const stops: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement } = document;
        const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
        return inner?.getAttribute('href') ?? inner?.getAttribute('part') ?? '';
      }),
    );
  }
  assert.deepEqual(stops.slice(0, 5), ['#three', '/map', '/a', 'button', '/letters']);
  await page.close();
});

test('a page that is prerendered sends no events, and sends them when it is read', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    for (const name of ['stet-before-toggle', 'stet-toggle'])
      document.addEventListener(name, (event) => heard.push(event.type));
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.goto(`${origin}/?script=late#three`);
  await page.waitForFunction(() =>
    document.querySelector('stet-continue-reading')?.matches(':state(expanded)'),
  );
  assert.deepEqual(await heard(), []);
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  assert.deepEqual(await heard(), ['stet-toggle']);
  await page.close();
});
