import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';
import { openPaper, temporaryDatabase, type RunningPaper } from './paper.ts';

const story = 'eleven-centimetres';

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`A reader in ${engine}`, () => {
    const db = temporaryDatabase();
    let paper: RunningPaper;
    let browser: Browser;
    let page: Page;

    before(async () => {
      paper = await openPaper(db);
      browser = await launchBrowser(engine);
    });
    after(async () => {
      await browser.close();
      await paper.stop();
    });

    const open = async (path: string): Promise<void> => {
      page = await browser.newPage();
      await page.bringToFront();
      await page.setViewport({ width: 1024, height: 768 });
      await page.goto(new URL(path, paper.url).href);
    };
    const lastWordsAreShown = () =>
      page.$eval('stet-continue-reading > :last-child', (last) => last.checkVisibility());
    const untilCollapsed = () => page.waitForSelector('stet-continue-reading:state(collapsed)');

    it('comes to "Continue Reading" by keyboard, and is put at the first words held back', async () => {
      await open(story);
      await untilCollapsed();
      assert.equal(await lastWordsAreShown(), false);
      const name = () =>
        page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active?.textContent.trim() ?? '';
        });
      for (let stop = 0; stop < 60 && !(await name()).startsWith('Continue Reading'); stop += 1)
        await page.keyboard.press('Tab');
      assert.match(await name(), /^Continue Reading/);
      await page.keyboard.press('Enter');
      await page.waitForSelector('stet-continue-reading:state(expanded)');
      assert.equal(await lastWordsAreShown(), true);
      assert.equal(
        await page.evaluate(
          () => document.activeElement?.closest('stet-continue-reading') !== null,
        ),
        true,
      );
      await page.close();
    });

    it('sees the signs of the networks, and can listen', async () => {
      await open(story);
      await page.waitForFunction(() => {
        const link = document.querySelector('header stet-connect a');
        return link && getComputedStyle(link, '::before').clipPath.startsWith('path(');
      });
      await page.waitForFunction(() =>
        document.querySelector('stet-article')?.shadowRoot?.querySelector('[part="listen"]'),
      );
      await page.close();
    });

    it('comes by a link to words that are held back', async () => {
      await open(story);
      await untilCollapsed();
      const id = await page.$eval(
        'stet-continue-reading > h2:last-of-type',
        (heading) => heading.id,
      );
      await page.close();
      await open(`${story}#${id}`);
      await page.waitForFunction(
        (target) => {
          const top = document.getElementById(target)?.getBoundingClientRect().top ?? -1;
          return top >= 0 && top < 400;
        },
        {},
        id,
      );
      assert.equal(await lastWordsAreShown(), true);
      await page.close();
    });

    it('comments, and finds it again when the paper has been closed and opened', async () => {
      await open(story);
      await page.$eval('stet-comments', (comments) => comments.scrollIntoView());
      const trigger = await page.waitForSelector('stet-comments >>> [part="trigger"]');
      await trigger?.click();
      // Focus goes to what has opened; whoever types before that types nowhere.
      await page.waitForFunction(() =>
        document.activeElement?.parentElement?.closest('stet-comments:state(open)'),
      );
      const words = `Counted from the quay, in ${engine}.`;
      const fill = async (name: string, text: string): Promise<void> => {
        const field = await page.waitForSelector(`stet-comment-form [name="${name}"]`);
        await field?.type(text);
      };
      await fill('comment', words);
      await fill('author', 'Ada Quill');
      await fill('email', 'ada@example.com');
      const submit = await page.waitForSelector('stet-comment-form [type="submit"]');
      await submit?.click();
      await page.waitForFunction(
        (text) => document.querySelector('stet-comments')?.textContent.includes(text),
        {},
        words,
      );
      await page.close();
      await paper.stop();
      paper = await openPaper(db);
      const again = await fetch(new URL(story, paper.url));
      assert.ok((await again.text()).includes(words));
    });
  });
}
