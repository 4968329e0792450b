import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { engines, launch, wait } from './browser.ts';

const root = join(import.meta.dirname, '..');
const url = pathToFileURL(join(root, 'test/pages/hold-back.html')).href;

for (const engine of engines) {
  describe(engine, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    test('what follows the cut is held back, and its words stand in the page', async () => {
      const page = await open(browser);
      const held =
        '#three .rest, #deep, #by-default .rest, #twelve .rest, #more .rest, #comments li';
      assert.deepEqual(await shownOf(page, held), []);
      assert.match(await page.$eval('#three', (host) => host.textContent), /Five, a paragraph/);
      await page.close();
    });

    test('the head, and whatever is not to be cut, is shown', async () => {
      const page = await open(browser);
      for (const host of ['#three', '#by-default', '#more']) {
        assert.ok((await heightOf(page, `${host} > p`)) > 10, host);
      }
      for (const whole of ['#short', '#open', '#by-words', '#wide-only', '#narrow']) {
        const blocks = await page.$$eval(`${whole} > p`, (all) => all.length);
        assert.equal((await shownOf(page, `${whole} > p`)).length, blocks, whole);
      }
      assert.equal(await paddingOf(page, '#short'), '0px');
      await page.close();
    });

    test('the row of the button is reserved and nothing else', async () => {
      const page = await open(browser);
      assert.equal(await paddingOf(page, '#three'), '56px');
      assert.equal(await heightOf(page, '#comments'), 56);
      await page.close();
    });

    test('a media query of a usual breakpoint is followed', async () => {
      const page = await open(browser, '', 600);
      assert.deepEqual(await shownOf(page, '#narrow .narrow'), []);
      await page.close();
    });

    test('when the script never arrives everything is shown after 3 s', async () => {
      const page = await open(browser);
      await wait(3400);
      const all = 'stet-continue-reading > *, #comments li';
      const blocks = await page.$$eval(all, (found) => found.length);
      // The WordPress marker's own paragraph is empty, and always was.
      assert.equal((await shownOf(page, all)).length, blocks - 1);
      assert.equal(await paddingOf(page, '#three'), '0px');
      await page.close();
    });

    test('a fragment that points into the rest finds it open', async () => {
      const page = await open(browser, '#deep');
      assert.equal((await shownOf(page, '#three .rest')).length, 3);
      await page.close();
      const comments = await open(browser, '#comment-1');
      assert.equal((await shownOf(comments, '#comments li')).length, 1);
      await comments.close();
    });

    test('data-stet-deeplink on the root opens everything', async () => {
      const page = await open(browser);
      await page.evaluate(() => {
        document.documentElement.dataset['stetDeeplink'] = '';
      });
      assert.equal((await shownOf(page, '#three .rest, #comments li')).length, 4);
      await page.close();
    });

    test('without script nothing is held back', async () => {
      const page = await open(browser);
      // A sandboxed frame has no script, and unlike a switch for it both engines' drivers know frames.
      const heights = await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-same-origin');
        frame.width = '1000';
        frame.srcdoc = document.documentElement.outerHTML;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const held = frame.contentDocument!.querySelectorAll('#three .rest, #comments li');
        return Array.from(held, (node) => node.closest('p, ul, ol, table')!.clientHeight);
      });
      assert.equal(heights.length, 4);
      assert.ok(Math.min(...heights) > 10, String(heights));
      await page.close();
    });
  });
}

describe('upgrade', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch('chromium');
  });
  // Also when the test fails: an open browser would keep the run from ending.
  after(() => browser.close());

  test('moves nothing: CLS is 0', async () => {
    const page = await open(browser);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push((entry as unknown as { value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const before = await page.$eval('#after', (node) => node.getBoundingClientRect().top);
    await page.evaluate(standIn);
    await wait(300);
    const now = await page.$eval('#after', (node) => node.getBoundingClientRect().top);
    assert.equal(now, before);
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: number[] }).shifts,
    );
    assert.deepEqual(shifts, []);
  });
});

/** The geometry that the theme promises to the elements: a head, a row for the button, a hidden rest. */
function standIn(): void {
  customElements.define(
    'stet-continue-reading',
    class extends HTMLElement {
      connectedCallback(): void {
        const limit = this.hasAttribute('at') ? 1 : Number(this.getAttribute('paragraphs') ?? 3);
        const last = this.querySelectorAll(':scope > p')[limit - 1];
        const cuts =
          this.hasAttribute('collapsed') && !this.matches('[words],[media]') && last !== undefined;
        const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
        const [head, bar, rest] = ['div', 'div', 'div'].map((tag) => document.createElement(tag));
        const [shown, held] = [document.createElement('slot'), document.createElement('slot')];
        head!.append(shown);
        rest!.append(held);
        rest!.hidden = cuts;
        if (cuts) bar!.style.blockSize = 'var(--stet-continue-reading-bar-size)';
        root.append(head!, bar!, rest!);
        const nodes = [...this.childNodes] as (Element | Text)[];
        const cut = cuts ? nodes.indexOf(last) + 1 : nodes.length;
        shown.assign(...nodes.slice(0, cut));
        held.assign(...nodes.slice(cut));
      }
    },
  );
  customElements.define(
    'stet-comments',
    class extends HTMLElement {
      connectedCallback(): void {
        const bar = document.createElement('div');
        bar.style.blockSize = 'var(--stet-comments-bar-size)';
        this.attachShadow({ mode: 'open' }).append(bar);
      }
    },
  );
}

async function open(browser: Browser, fragment = '', width = 1000): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 2000 });
  await page.goto(url + fragment);
  return page;
}

const shownOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) =>
    found
      .filter((node) => {
        const clip = node.closest('stet-comments > *') ?? node;
        return node.getBoundingClientRect().height > 0 && clip.getBoundingClientRect().height > 0;
      })
      .map((node) => node.outerHTML.slice(0, 60)),
  );

const heightOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (node) => node.getBoundingClientRect().height);

const paddingOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (node) => getComputedStyle(node).paddingBlockEnd);
