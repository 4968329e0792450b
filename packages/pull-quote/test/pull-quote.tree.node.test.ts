import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { accessibilityTree } from 'stet-testing/accessibility-tree';
import { bundleElement } from 'stet-testing/bundle';
import { launchBrowser } from 'stet-testing/launch';

let browser: Browser;
let page: Page;

before(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><article><h1>Ferry late</h1>
    <stet-pull-quote id="bare" copy share context><p>The boat was late.</p></stet-pull-quote>
    <stet-pull-quote id="aside"><aside aria-label="Pull quote"><p>The boat was late.</p></aside></stet-pull-quote>
    <stet-pull-quote id="hidden" repeat="hide"><p>The boat was late.</p></stet-pull-quote>
    <p class="pull">The boat was late.</p><stet-pull-quote for=".pull"></stet-pull-quote>
    <p id="p12">“The boat was late,” said Ann.</p></article></html>`);
  await page.addScriptTag({ content: await bundleElement(join(import.meta.dirname, '..')) });
});
after(() => browser.close());

/** What stands below the first quote of the page. */
const below = `  complementary Pull quote
    paragraph
      text The boat was late.
  status
  note Pull quote
    text The boat was late.
  status
  paragraph`;
const sentence = 'text “The boat was late,” said Ann.';

test('a repetition is announced once, by the tag or by the markup; one that is hidden is not there', async () => {
  assert.equal(
    await accessibilityTree(page),
    `article
  heading Ferry late
  complementary Pull quote
    paragraph
      text The boat was late.
    button Copy this quote
    button Share this quote
    link Read in context
    status
${below}
    ${sentence}`,
  );
});

test('at the sentence: it has focus, and a button leads back', async () => {
  await page.evaluate(() =>
    (document.querySelector('#bare') as unknown as { goToSource: () => unknown }).goToSource(),
  );
  await page.waitForFunction(() => document.activeElement?.id === 'p12');
  assert.equal(
    await accessibilityTree(page),
    `article
  heading Ferry late
  complementary Pull quote
    paragraph
      text The boat was late.
    button Copy this quote
    button Share this quote
    link Read in context
    status
      text You are at these words in the story. A button leads back to the quote.
    group
      button Back to the quote
${below} “The boat was late,” said Ann. focused=true
    ${sentence}`,
  );
});
