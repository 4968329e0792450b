import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { accessibilityTree } from 'stet-testing/accessibility-tree';
import { bundleElement } from 'stet-testing/bundle';
import { launchBrowser } from 'stet-testing/launch';

import { list } from './late-page.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const expected = `region Connect with us
  list
    listitem
      link Mastodon
    listitem
      link Facebook
    listitem
      link The morning newsletter
    listitem
      link RSS
    listitem
      link Google News`;

for (const show of ['both', 'icons', 'labels'])
  test(`show="${show}": a region, a list, and links by their names alone`, async () => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="en">${list(`show="${show}"`)}</html>`);
    await page.addScriptTag({ content: await bundleElement(join(import.meta.dirname, '..')) });
    assert.equal(await accessibilityTree(page), expected);
    await page.close();
  });
