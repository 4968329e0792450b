import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, SerializedAXNode } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';

import { bundle, list } from './late-page.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Chromium's own accessibility tree, a node to a line: what a screen reader is given. */
function linesOf(node: SerializedAXNode | null, depth = 0): string[] {
  if (!node) return [];
  const isText = /^(StaticText|InlineTextBox|ListMarker)$/.test(node.role);
  const own = isText ? [] : [`${'  '.repeat(depth)}${node.role} ${node.name ?? ''}`.trimEnd()];
  return [...own, ...(node.children ?? []).flatMap((child) => linesOf(child, depth + 1))];
}

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
    await page.addScriptTag({ content: await bundle() });
    const root = await page.$('stet-connect');
    const tree = await page.accessibility.snapshot({
      interestingOnly: false,
      ...(root && { root }),
    });
    const lines = linesOf(tree);
    const region = lines.findIndex((line) => line.trim().startsWith('region'));
    const indent = (lines[region] ?? '').search(/\S/);
    assert.equal(
      lines
        .slice(region)
        .filter((line) => !/^\s*(generic|none)/.test(line))
        .map((line) => line.slice(indent))
        .join('\n'),
      expected,
    );
    await page.close();
  });
