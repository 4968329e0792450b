import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { accessibilityTree } from 'stet-testing/accessibility-tree';
import { bundleElement } from 'stet-testing/bundle';
import { launchBrowser } from 'stet-testing/launch';

let browser: Browser;
let page: Page;
let script = '';

before(async () => {
  script = await bundleElement(join(import.meta.dirname, '..'));
  browser = await launchBrowser();
  page = await browser.newPage();
});
after(() => browser.close());

async function show(attributes: string): Promise<void> {
  await page.setContent(`<!doctype html><html lang="en"><article><h1>Ferry late</h1>
    <stet-continue-reading collapsed paragraphs="1" min-hidden="1" remember="none" ${attributes}>
    <p>It left at seven.</p><h2>On board</h2><p>Nobody <a href="/x">knew</a>.</p>
    </stet-continue-reading></article></html>`);
  await page.addScriptTag({ content: script });
}

const press = () =>
  page.evaluate(() =>
    document
      .querySelector('stet-continue-reading')
      ?.shadowRoot?.querySelector<HTMLElement>('[part="button"]')
      ?.click(),
  );

// A space before the colon is Chromium's, as what is seen by nobody is a box of its own.
const head = `article
  heading Ferry late
  paragraph
    text It left at seven.`;
const rest = `  heading On board
  paragraph
    text Nobody
    link knew
    text .`;

test('the accessibility tree of a collapsed text has not the rest in it', async () => {
  await show('');
  assert.equal(await accessibilityTree(page), `${head}\n  button Continue Reading: Ferry late`);
});

test('open: the rest stands where the button was, and its first block has focus', async () => {
  await show('');
  await press();
  assert.equal(
    await accessibilityTree(page),
    `${head}\n${rest.replace('On board', 'On board focused=true')}`,
  );
});

test('collapsible: the button says its state, before what it shows', async () => {
  await show('collapsible detail="words"');
  const button = '  button Continue Reading: Ferry late 4 words';
  assert.equal(await accessibilityTree(page), `${head}\n${button} expanded=false`);
  await press();
  assert.equal(await accessibilityTree(page), `${head}\n${button} expanded=true\n${rest}`);
});

test('href: a link to the full page, and nothing held back', async () => {
  await show('href="https://paper.example/ferry"');
  assert.equal(
    await accessibilityTree(page),
    `${head}\n${rest}\n  link Continue Reading: Ferry late`,
  );
});
