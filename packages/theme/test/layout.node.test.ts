import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { engines, launch } from './browser.ts';

const root = join(import.meta.dirname, '..');
const file = (name: string): string => pathToFileURL(join(root, name)).href;

for (const engine of engines) {
  describe(engine, () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await launch(engine);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(file('test/pages/layout.html'));
    });
    after(() => browser.close());

    test('a full line of running text has 45 to 80 characters', async () => {
      const lines = await page.$eval('#first', (node) => {
        const text = node.firstChild as Text;
        const range = document.createRange();
        const counts = new Map<number, number>();
        for (let at = 1; at < text.length; at += 1) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const [box] = range.getClientRects();
          if (box) counts.set(Math.round(box.top), (counts.get(Math.round(box.top)) ?? 0) + 1);
        }
        return [...counts.values()];
      });
      // Not the lines beside the drop cap, nor the last one.
      const full = lines.slice(3, -1);
      assert.ok(full.length > 0, String(lines));
      for (const count of full) assert.ok(count >= 45 && count <= 80, String(lines));
    });

    test('one paragraph has the drop cap, however deep it is wrapped', async () => {
      const colours = await page.$$eval('article p', (found) =>
        found.map((node) => [
          node.id || node.dataset['role'],
          getComputedStyle(node, '::first-letter').color !== getComputedStyle(node).color,
        ]),
      );
      const capped = colours.filter(([, cap]) => cap).map(([name]) => name);
      // The kicker is all in accent, letter and rest.
      assert.deepEqual(capped, ['first']);
    });

    test('wide figures leave the column and stay inside the article', async () => {
      const figure = await boxOf(page, '#wide');
      const text = await boxOf(page, '#third');
      const frame = await boxOf(page, 'stet-article');
      assert.ok(figure.width > text.width + 100);
      assert.ok(figure.left >= frame.left && figure.right <= frame.right);
    });

    test('a pull quote stands beside the text where there is room, else above it', async () => {
      const isBeside = async (): Promise<boolean> => {
        const [quote, text] = [await boxOf(page, '#quote'), await boxOf(page, '#second')];
        return quote.bottom > text.top && quote.left > text.left + 100;
      };
      assert.equal(await isBeside(), true);
      await page.setViewport({ width: 500, height: 900 });
      assert.equal(await isBeside(), false);
      await page.setViewport({ width: 1280, height: 900 });
    });

    test('nothing is wider than a small screen, also with text at 200 %', async () => {
      await page.setViewport({ width: 320, height: 900 });
      for (const size of ['100%', '200%']) {
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
        }, size);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${size}: ${width}`);
      }
      await page.evaluate(() => document.documentElement.removeAttribute('style'));
      await page.setViewport({ width: 1280, height: 900 });
    });

    test('an article in a flex row does not vanish', async () => {
      assert.ok((await boxOf(page, '#in-flex')).width > 250);
    });

    test('the headline link of a teaser covers its card, and leaves the standfirst to be selected', async () => {
      const hit = await page.evaluate(() => {
        const at = (id: string): string | undefined => {
          const node = document.getElementById(id)!;
          node.scrollIntoView({ block: 'center' });
          const box = node.getBoundingClientRect();
          return document.elementFromPoint(box.left + 4, box.top + box.height / 2)?.id;
        };
        const card = document.getElementById('teaser')!;
        card.scrollIntoView({ block: 'center' });
        const box = card.getBoundingClientRect();
        return [document.elementFromPoint(box.left + 20, box.top + 20)?.id, at('standfirst')];
      });
      assert.deepEqual(hit, ['story', 'standfirst']);
    });

    test('any rule of the page wins, wherever it stands', async () => {
      const won = await page.evaluate(() => {
        const before = document.createElement('style');
        before.textContent = 'p { margin-block: 7px } a { text-decoration-line: none }';
        document.head.prepend(before);
        const style = getComputedStyle(document.getElementById('second')!);
        const link = getComputedStyle(document.getElementById('link')!);
        const result = [style.marginBlockEnd, link.textDecorationLine];
        before.remove();
        return result;
      });
      assert.deepEqual(won, ['7px', 'none']);
    });

    test('a page whose own rules are layered puts the theme in a layer below them', async () => {
      const won = await page.evaluate(async (sheet) => {
        document.querySelector('link')!.remove();
        const layered = document.createElement('style');
        layered.textContent = `@import url('${sheet}') layer(stet); @layer site { p { margin-block: 9px } }`;
        document.head.append(layered);
        await new Promise((resolve) => layered.addEventListener('load', resolve));
        const style = getComputedStyle(document.getElementById('second')!);
        const display = getComputedStyle(document.querySelector('stet-teaser')!).display;
        return [style.marginBlockEnd, display];
      }, file('dist/stet.css'));
      assert.deepEqual(won, ['9px', 'grid']);
    });
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
}

const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.$eval(selector, (node) => {
    const { left, right, top, bottom, width } = node.getBoundingClientRect();
    return { left, right, top, bottom, width };
  });
