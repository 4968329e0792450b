import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { AxeResults } from 'axe-core';
import { launchBrowser } from 'stet-testing/launch';
import type { RunningService } from '../src/index.ts';
import { list, say, SECRET, start } from './helpers.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of the pages go, to be looked at; nowhere without it. */
const pictures = process.env['STET_PICTURES'];

let browser: Browser;
before(async () => {
  browser = await launchBrowser('chromium');
});
after(() => browser.close());

async function signIn(service: RunningService, script = true): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(script);
  await page.goto(`${service.url}/moderation`);
  await page.type('#secret', SECRET);
  await Promise.all([page.waitForNavigation(), page.click('main button')]);
  return page;
}

/** Presses a key that leads to another page. */
async function go(page: Page, key: 'a' | 'h' | 'r' | 'p' | 'u' | 'Enter'): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

async function shown(page: Page, status: string): Promise<string[]> {
  await page.goto(`${new URL(page.url()).origin}/moderation?status=${status}`);
  return page.$$eval('.queue > li', (items) => items.map(({ id }) => id));
}

test('a queue is worked through by keyboard alone, under a policy that lets nothing else run', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await say(service)).id);
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const page = await signIn(service);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));

  await page.keyboard.press('j');
  assert.equal(await focused(page), first);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.equal(await focused(page), first);
  await go(page, 'a');
  assert.equal((await list(service)).items[0]?.id, first);

  await page.keyboard.press('j');
  assert.equal(await focused(page), second);
  await go(page, 'r');
  await go(page, 'u');
  assert.deepEqual(await shown(page, 'held'), [second, third, fourth]);

  for (const id of [second, third]) {
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    assert.equal(
      await page.$eval(`[name=id][value="${id}"]`, (box) => (box as HTMLInputElement).checked),
      true,
    );
  }
  await Promise.all([page.waitForNavigation(), page.click('button[name=action][value=approve]')]);
  assert.equal((await list(service)).thread.count, 3);

  await shown(page, 'published');
  await page.keyboard.press('j');
  await go(page, 'p');
  assert.deepEqual(
    (await list(service)).pinned?.map(({ id }) => id),
    [third],
  );
  await shown(page, 'published');
  await page.keyboard.press('j');
  await go(page, 'h');
  assert.deepEqual(await shown(page, 'held'), [third, fourth]);

  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  await page.keyboard.type('jar');
  await go(page, 'Enter');
  assert.match(page.url(), /q=jar/, 'keys are letters where one writes');
  assert.deepEqual(complaints, []);
  await page.browserContext().close();
});

test('without script the same is done by buttons', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  const { id } = await say(service);
  const page = await signIn(service, false);
  await Promise.all([page.waitForNavigation(), page.click(`button[value="approve ${id}"]`)]);
  assert.equal((await list(service)).thread.count, 1);
  await Promise.all([page.waitForNavigation(), page.click('#undo button')]);
  assert.equal((await list(service)).thread.count, 0);
  await page.browserContext().close();
});

test('axe finds nothing, and nothing is cut off, narrow and wide, light and dark, and right to left', async () => {
  const service = await start({ secret: SECRET, moderation: 'pre' });
  const root = await say(service, { content: { markdown: `Long: ${'x'.repeat(400)} and more.` } });
  await say(service, { author: { name: 'داود' }, content: { markdown: 'تعليق طويل بما يكفي.' } });
  const page = await signIn(service);
  await Promise.all([page.waitForNavigation(), page.click(`button[value="approve ${root.id}"]`)]);
  await say(service, { parent: root.id, content: { markdown: 'An answer.\n\nIn two parts.' } });
  // The engine of axe is no script of the page; the policy stays as it is but for that.
  await page.setBypassCSP(true);
  for (const path of [
    '',
    '?status=held&undo=1',
    '?status=published&thread=story',
    '/rules',
    '/audit',
  ]) {
    for (const width of [360, 1280]) {
      await page.setViewport({ width, height: 800 });
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(`${service.url}/moderation${path}`);
        for (const dir of ['ltr', 'rtl']) {
          const what = `${path} ${width} ${scheme} ${dir}`;
          await page.evaluate((direction) => (document.documentElement.dir = direction), dir);
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            const { axe: engine } = window as unknown as { axe: { run(): Promise<AxeResults> } };
            const results = await engine.run();
            return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
          });
          assert.deepEqual(violations, [], what);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, what);
          if (pictures !== undefined && dir === 'ltr') {
            const name = `${path.replace(/\W+/g, '-') || 'queue'}-${width}-${scheme}.png`;
            await page.screenshot({ path: `${pictures}/${name}`, fullPage: true });
          }
        }
      }
    }
  }
  await page.browserContext().close();
});
