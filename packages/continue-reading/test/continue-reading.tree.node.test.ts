import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';

let browser: Browser;
let page: Page;
let script = '';

before(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/define.ts')],
    bundle: true,
    format: 'iife',
    conditions: ['@stet/source'],
    write: false,
    logLevel: 'error',
  });
  script = outputFiles[0]?.text ?? '';
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
/** Chromium's own accessibility tree, a node to a line: what a screen reader is given. */
function linesOf(node: SerializedAXNode, depth = 0): string[] {
  const isNothing = /^(InlineTextBox|generic|none|Section)$/.test(node.role);
  const isWithinNamed = /^(button|heading|link)$/.test(node.role);
  const states = (['expanded', 'focused'] as const).flatMap((state) =>
    node[state] === undefined ? [] : [`${state}=${node[state]}`],
  );
  const role = node.role === 'StaticText' ? 'text' : node.role;
  const line = [role, node.name?.trim(), ...states].filter(Boolean).join(' ');
  const own =
    isNothing || (!node.name?.trim() && role === 'text') ? [] : ['  '.repeat(depth) + line];
  const children = isWithinNamed ? [] : (node.children ?? []);
  return [...own, ...children.flatMap((child) => linesOf(child, isNothing ? depth : depth + 1))];
}

async function tree(): Promise<string> {
  const snapshot = await page.accessibility.snapshot({ interestingOnly: false });
  return snapshot ? linesOf(snapshot).slice(1).join('\n') : '';
}

const head = `  article
    heading Ferry late
    paragraph
      text It left at seven.`;
const rest = `    heading On board
    paragraph
      text Nobody
      link knew
      text .`;

test('the accessibility tree of a collapsed text has not the rest in it', async () => {
  await show('');
  assert.equal(await tree(), `${head}\n    button Continue Reading : Ferry late`);
});

test('open: the rest stands where the button was, and its first block has focus', async () => {
  await show('');
  await press();
  assert.equal(await tree(), `${head}\n${rest.replace('On board', 'On board focused=true')}`);
});

test('collapsible: the button says its state, before what it shows', async () => {
  await show('collapsible detail="words"');
  const button = '    button Continue Reading : Ferry late 4 words';
  assert.equal(await tree(), `${head}\n${button} expanded=false`);
  await press();
  assert.equal(await tree(), `${head}\n${button} expanded=true\n${rest}`);
});

test('href: a link to the full page, and nothing held back', async () => {
  await show('href="https://paper.example/ferry"');
  assert.equal(await tree(), `${head}\n${rest}\n    link Continue Reading : Ferry late`);
});
