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
  await page.setContent(`<!doctype html><html lang="en"><stet-share url="https://paper.example/ferry"
    networks="copy email whatsapp mastodon facebook"><a href="/letters">Write to us</a></stet-share></html>`);
  await page.addScriptTag({ content: await bundleElement(join(import.meta.dirname, '..')) });
});
after(() => browser.close());

test('closed: a button and a silent status', async () => {
  assert.equal(await accessibilityTree(page), 'button Share expanded=false\nstatus');
});

test('open: a named list of links and buttons, the page’s own links after it', async () => {
  await page.evaluate(() =>
    (document.querySelector('stet-share') as unknown as { open: () => Promise<void> }).open(),
  );
  assert.equal(
    await accessibilityTree(page),
    `button Share expanded=true
status
group
  list Ways to share
    listitem
      button Copy link
    listitem
      link Email
    listitem
      link WhatsApp
    listitem
      button Mastodon expanded=false
    listitem
      link Facebook
  link Write to us`,
  );
});

test('asking for a Mastodon server: a labelled field has focus', async () => {
  await page.evaluate(() => {
    const items =
      document.querySelector('stet-share')?.shadowRoot?.querySelectorAll('button') ?? [];
    [...items].find((item) => item.textContent.includes('Mastodon'))?.click();
  });
  await page.waitForFunction(() =>
    document.querySelector('stet-share')?.shadowRoot?.activeElement?.matches('input'),
  );
  const lines = (await accessibilityTree(page)).split('\n').map((line) => line.trim());
  const start = lines.indexOf('button Mastodon expanded=true');
  assert.deepEqual(lines.slice(start, start + 5), [
    'button Mastodon expanded=true',
    'form',
    'text Your Mastodon server',
    'textbox Your Mastodon server focused=true',
    'button Go',
  ]);
});
