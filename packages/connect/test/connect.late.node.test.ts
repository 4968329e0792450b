import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { bundleElement } from 'stet-testing/bundle';
import { launchBrowser } from 'stet-testing/launch';

import { list } from './late-page.ts';

const theme = join(import.meta.dirname, '../../theme');
const ways = ['', 'show="icons"', 'show="labels"', 'show="both"'];
const sizes = ['', 'size="small"', 'size="medium"', 'size="large"'];

const everyList = ways
  .flatMap((way) => sizes.map((size) => list(`${way} ${size}`)))
  .join('<p>Between two lists.</p>');

let browser: Browser;
let css: string;
let script: string;

before(async () => {
  css = readFileSync(join(theme, 'dist/stet.css'), 'utf8');
  script = await bundleElement(join(import.meta.dirname, '..'));
  browser = await launchBrowser();
});
after(() => browser.close());

async function open(width: number, styles = css): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 3000 });
  await page.setContent(`<!doctype html><html lang="en"><title>Late</title>
    <style>${styles} body { margin: 1rem }</style><body>${everyList}<p>After.</p></body></html>`);
  return page;
}

const boxesOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) =>
    found.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      const context = node.closest('stet-connect')?.outerHTML.split('>')[0] ?? '';
      return `${context} ${node.textContent}: ${[x, y, width, height].map(Math.round).join()}`;
    }),
  );

/** How many of the names can be read, wherever a list clips them. */
const namesSeen = (page: Page): Promise<number> =>
  page.$$eval('stet-connect a', (links) => {
    const isSeen = (link: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const [words, box] = [range.getBoundingClientRect(), link.getBoundingClientRect()];
      return words.width > 0 && words.left >= box.left && words.right <= box.right + 1;
    };
    return links.filter(isSeen).length;
  });

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a script that comes late', () => {
  for (const width of [360, 1280])
    test(`moves no link at ${width} px, whatever is shown in whatever size`, async () => {
      const page = await open(width);
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries())
            shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await wait(300);
      const before = await boxesOf(page, 'stet-connect a, p');
      await page.addScriptTag({ content: script });
      await wait(300);
      assert.deepEqual(await boxesOf(page, 'stet-connect a, p'), before);
      const shifts = await page.evaluate(
        () => (globalThis as unknown as { shifts: number[] }).shifts,
      );
      assert.ok(shifts.reduce((sum, shift) => sum + shift, 0) < 0.01, shifts.join());
      const drawn = await page.$eval('stet-connect a', (link) =>
        getComputedStyle(link, '::before').clipPath.slice(0, 4),
      );
      assert.equal(drawn, 'path');
      await page.close();
    });

  test('that never comes gives the names back after 3 s', async () => {
    const page = await open(360);
    const all = await page.$$eval('stet-connect a', (links) => links.length);
    assert.equal(await namesSeen(page), (all / 4) * 3);
    await wait(3400);
    assert.equal(await namesSeen(page), all);
    await page.close();
  });
});

test('without script every name is seen at once, with the theme and without', async () => {
  for (const styles of [css, '']) {
    const page = await open(1000, styles);
    // A sandboxed frame has no script, as the driver's own switch would not tell style sheets.
    const isCut = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.width = '900';
      frame.srcdoc = document.documentElement.outerHTML;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const links = frame.contentDocument?.querySelectorAll<HTMLElement>('stet-connect a') ?? [];
      return Array.from(
        links,
        (link) => link.clientWidth > 0 && link.scrollWidth > link.clientWidth,
      );
    });
    assert.equal(isCut.length, 80);
    assert.equal(isCut.includes(true), false);
    await page.close();
  }
});
