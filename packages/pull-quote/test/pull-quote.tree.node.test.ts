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
  await page.setContent(`<!doctype html><html lang="en"><article><h1>Ferry late</h1>
    <stet-pull-quote id="bare" copy share context><p>The boat was late.</p></stet-pull-quote>
    <stet-pull-quote id="aside"><aside aria-label="Pull quote"><p>The boat was late.</p></aside></stet-pull-quote>
    <stet-pull-quote id="hidden" repeat="hide"><p>The boat was late.</p></stet-pull-quote>
    <p class="pull">The boat was late.</p><stet-pull-quote for=".pull"></stet-pull-quote>
    <p id="p12">“The boat was late,” said Ann.</p></article></html>`);
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

/** What stands below the first quote of the page. */
const below = `    complementary Pull quote
      paragraph
    status
    note Pull quote
    status
    paragraph`;

test('a repetition is announced once, by the tag or by the markup; one that is hidden is not there', async () => {
  assert.equal(
    await tree(),
    `  article
    heading Ferry late
    complementary Pull quote
      paragraph
      button Copy this quote
      button Share this quote
      link Read in context
      status
${below}`,
  );
});

test('at the sentence: it has focus, and a button leads back', async () => {
  await page.evaluate(() =>
    (document.querySelector('#bare') as unknown as { goToSource: () => unknown }).goToSource(),
  );
  await page.waitForFunction(() => document.activeElement?.id === 'p12');
  assert.equal(
    await tree(),
    `  article
    heading Ferry late
    complementary Pull quote
      paragraph
      button Copy this quote
      button Share this quote
      link Read in context
      status
      group
        button Back to the quote
${below} “The boat was late,” said Ann. focused`,
  );
});
