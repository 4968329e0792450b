import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';
import { stories } from '../content/stories.ts';
import { openPaper, temporaryDatabase, type RunningPaper } from './paper.ts';

interface Extract {
  textContent: string;
}
declare const Readability: new (page: Document) => { parse: () => Extract | null };

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
let paper: RunningPaper;
let browser: Browser;

before(async () => {
  paper = await openPaper(temporaryDatabase());
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await paper.stop();
});

const chrome = [
  'Top Stories',
  'Connect with us',
  'Click to comment',
  'Email this story',
  'Leave a Reply',
];

/** What a reader mode takes out of the page as it stands; and the story's own blocks, as they were sent. */
async function extract(page: Page, html: string): Promise<{ read: string; blocks: string[] }> {
  // The page's own policy forbids what a reader mode, which is part of the browser, may do.
  await page.evaluate(readability);
  return page.evaluate((text: string) => {
    const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
    const sent = new DOMParser().parseFromString(text, 'text/html');
    for (const other of sent.querySelectorAll('header, stet-pull-quote, stet-share, figure'))
      other.remove();
    const blocks = [...sent.querySelectorAll('stet-article :is(p, h2, h3, blockquote, td, li)')];
    return {
      read: tidy(new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? ''),
      blocks: blocks.map((block) => tidy(block.textContent)).filter(Boolean),
    };
  }, html);
}

describe('Reader modes', () => {
  for (const { slug } of stories) {
    it(`find all of ${slug}, once, and nothing round it`, async () => {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      const response = await page.goto(new URL(slug, paper.url).href);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('stet-article, stet-continue-reading')].every(
          (tag) => tag.shadowRoot,
        ),
      );
      const { read, blocks } = await extract(page, (await response?.text()) ?? '');
      const quotes = await page.$$eval('stet-pull-quote [data-role="quote"]', (found) =>
        found.map((quote) => quote.textContent.replace(/\s+/g, ' ').trim()),
      );
      await page.close();
      const sizeOf = (texts: string[]) => texts.join('').length;
      const lost = blocks.filter((block) => !read.includes(block));
      assert.ok(sizeOf(blocks) > 1000, `${sizeOf(blocks)} characters are no story`);
      assert.ok(sizeOf(lost) / sizeOf(blocks) <= 0.005, `lost: ${lost.join(' | ')}`);
      assert.deepEqual(
        quotes.filter((quote) => read.split(quote).length > 2),
        [],
      );
      assert.deepEqual(
        chrome.filter((words) => read.includes(words)),
        [],
      );
    });
  }
});
