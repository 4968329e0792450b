import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';

let browser: Browser;
let page: Page;

before(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/define.ts')],
    bundle: true,
    format: 'iife',
    conditions: ['@stet/source'],
    write: false,
    logLevel: 'error',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><stet-share url="https://paper.example/ferry"
    networks="copy email whatsapp mastodon facebook"><a href="/letters">Write to us</a></stet-share></html>`);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
after(() => browser.close());

/** Chromium's own accessibility tree, a node to a line: what a screen reader is given. */
function linesOf(node: SerializedAXNode, depth = 0): string[] {
  const isNothing = /^(StaticText|InlineTextBox|ListMarker|generic|none|Section|LabelText)$/.test(
    node.role,
  );
  const states = (['expanded', 'focused'] as const).filter((state) => node[state]);
  const line = [node.role, node.name, ...states].filter(Boolean).join(' ');
  const own = isNothing ? [] : ['  '.repeat(depth) + line];
  const next = isNothing ? depth : depth + 1;
  return [...own, ...(node.children ?? []).flatMap((child) => linesOf(child, next))];
}

async function tree(): Promise<string> {
  const snapshot = await page.accessibility.snapshot({ interestingOnly: false });
  return snapshot ? linesOf(snapshot).slice(1).join('\n') : '';
}

test('closed: a button and a silent status', async () => {
  assert.equal(
    await tree(),
    `  button Share
  status`,
  );
});

test('open: a named list of links and buttons, the page’s own links after it', async () => {
  await page.evaluate(() =>
    (document.querySelector('stet-share') as unknown as { open: () => Promise<void> }).open(),
  );
  assert.equal(
    await tree(),
    `  button Share expanded
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
        button Mastodon
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
  const lines = (await tree()).split('\n').map((line) => line.trim());
  const start = lines.indexOf('button Mastodon expanded');
  assert.deepEqual(lines.slice(start, start + 4), [
    'button Mastodon expanded',
    'form',
    'textbox Your Mastodon server focused',
    'button Go',
  ]);
});
