import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';

import type * as client from '../src/index.ts';
import type { CommentInput, Outcome } from '../src/index.ts';
import { answer, startServer, type WebServer } from './web-server.ts';
import { articlePage, startWordPress } from './wordpress-site.ts';

declare const stet: typeof client;

const source = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const executablePath = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((file) => existsSync(file));

/** Form and words of every page: hidden fields, two buttons, accents, line ends, fields that hide properties. */
const oddForm = (attributes: string): string => `<form id="commentform" ${attributes}>
<textarea name="comment"></textarea><input name="author"><input name="email"><input name="url">
<input type="hidden" name="comment_parent" value="0"><input type="hidden" name="action" value="post">
<input type="hidden" name="method" value="x"><input type="hidden" name="token" value="é &amp; ü">
<input type="checkbox" name="wp-comment-cookies-consent" value="yes" checked><input type="file" name="none">
<button name="preview" value="1">Preview</button><button id="post" name="submit" value="Post">Post</button></form>`;

const input: CommentInput = {
  comment: 'Tea &\ncakë 🍰 + 1',
  name: 'Ann "A." Writer',
  email: 'ann@example.org',
  url: '',
  parent: '5',
};

describe("a CMS's form in a browser", { skip: executablePath === undefined }, () => {
  let browser: Browser;
  let page: Page;
  let site: WebServer;
  let elsewhere: WebServer;

  before(async () => {
    const bundle = await build({
      entryPoints: [source],
      bundle: true,
      format: 'iife',
      globalName: 'stet',
      conditions: ['@stet/source'],
      write: false,
      target: 'es2022',
    });
    const script = bundle.outputFiles[0]?.text ?? '';
    elsewhere = await startServer((_request, response) => answer(response, 200, 'ok'));
    site = await startWordPress(({ path, query, method }, response) => {
      if (path === '/client.js')
        return answer(response, 200, script, { 'Content-Type': 'text/javascript' });
      if (path === '/odd/' && method === 'GET') {
        const charset = query.get('charset') ?? 'utf-8';
        const body = articlePage([{ id: 11, text: 'Old' }], oddForm(query.get('form') ?? ''));
        const type = `text/html; charset=${charset}`;
        return answer(response, 200, body.replace(/<meta[^>]*>/, ''), { 'Content-Type': type });
      }
      if (path === '/odd/') return answer(response, 303, '', { Location: '/hello/' });
      answer(response, 404);
    });
    browser = await launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    });
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await Promise.all([site.close(), elsewhere.close()]);
  });

  async function open(path: string, host = site.url): Promise<void> {
    await page.goto(host + path);
    await page.addScriptTag({ url: `${host}/client.js` });
  }
  const openOdd = (attributes: string, charset = 'utf-8') =>
    open(`/odd/?${new URLSearchParams({ form: attributes, charset })}`);
  const post = (changes: Partial<CommentInput> = {}): Promise<Outcome> =>
    page.evaluate(
      (words) => {
        const form = document.querySelector('#commentform') as HTMLFormElement;
        const submitter = document.querySelector<HTMLElement>('#post');
        return stet.formAdapter({ form }).create(words, { key: 'k', submitter });
      },
      { ...input, ...changes },
    );
  const posts = () => site.received.filter(({ method }) => method === 'POST');

  async function submitNatively(): Promise<void> {
    await page.evaluate((words) => {
      const form = document.querySelector('#commentform') as HTMLFormElement;
      const fields = stet.fieldsOf(form);
      for (const name of ['comment', 'name', 'email', 'url', 'parent'] as const) {
        const field = fields[name];
        if (field) field.value = words[name] ?? '';
      }
    }, input);
    await Promise.all([page.waitForNavigation(), page.click('#post')]);
  }

  it('is read as it stands', async () => {
    await open('/hello/');
    const read = await page.evaluate(() => {
      const form = document.querySelector('#commentform') as HTMLFormElement;
      (form.querySelector('[name="comment"]') as HTMLTextAreaElement).value = 'Words';
      const adapter = stet.adapterFor({ form, endpoint: 'https://a.example/', thread: 'x' });
      return { input: stet.inputOf(form), thread: adapter?.thread, name: adapter?.name };
    });
    const empty = { name: '', email: '', url: '', parent: null };
    assert.deepEqual(read, { input: { comment: 'Words', ...empty }, thread: '1', name: 'form' });
  });

  it('is known by roles before names', async () => {
    await page.setContent(`<form><input name="url" data-role="name" value="N"><input name="email">
      <textarea name="body" data-role="comment">C</textarea><input data-role="constructor" name="url" value="U"></form>`);
    await page.addScriptTag({ url: `${site.url}/client.js` });
    const read = await page.evaluate(() => stet.inputOf(document.forms[0] as HTMLFormElement));
    assert.deepEqual(read, { comment: 'C', name: 'N', email: '', url: 'U', parent: null });
  });

  it('is sent as the browser sends it', async () => {
    await openOdd('method="post" action="/odd/"');
    const before = posts().length;
    const outcome = await post();
    assert.equal(outcome.status, 'published');
    await submitNatively();
    const [ours, native] = posts().slice(before);
    assert.equal(ours?.body, native?.body);
    assert.match(ours?.headers['content-type'] ?? '', /^application\/x-www-form-urlencoded/);
    assert.equal(new URLSearchParams(ours?.body).get('comment_parent'), '5');
  });

  it('is sent as multipart where the form says so', async () => {
    await openOdd('method="post" action="/odd/" enctype="multipart/form-data"');
    const before = posts().length;
    await post();
    await submitNatively();
    const [ours, native] = posts()
      .slice(before)
      .map(({ body }) => body.replace(/-{4,}WebKitFormBoundary\w+/g, 'boundary'));
    assert.equal(ours, native);
  });

  it('gives the new comment, and the page it stands in', async () => {
    await open('/hello/');
    const outcome = await post({ parent: null });
    assert.ok(outcome.status === 'published');
    assert.equal(outcome.comment?.id, '12');
    const printed = await page.evaluate(async (url) => {
      const answered = await stet.loadDocument(url);
      return answered.querySelector('#comment-12 .comment-content')?.textContent;
    }, outcome.url ?? '');
    assert.equal(printed, 'New.');
    assert.match(posts().at(-1)?.body ?? '', /ak_js=1764/);
  });

  it('is understood when WordPress says no', async () => {
    await open('/hello/');
    const outcome = await post({ comment: 'duplicate' });
    assert.ok(outcome.status === 'refused');
    assert.equal(outcome.problem, 'duplicate');
    assert.match(outcome.message ?? '', /^Duplicate comment detected/);
  });

  it('is left to the browser where a script cannot send it as the browser would', async () => {
    const forTheBrowser = { status: 'unknown', mayHaveArrived: false };
    const before = posts().length;
    for (const attributes of [
      `method="post" action="${elsewhere.url}/wp-comments-post.php"`,
      'method="get" action="/odd/"',
      'action="/odd/"',
      'method="post" action="/odd/" enctype="text/plain"',
      'method="post" action="mailto:editor@news.example"',
      'method="post" action="javascript:void 0"',
      'method="post" action="http://"',
    ]) {
      await openOdd(attributes);
      assert.deepEqual(await post(), forTheBrowser, attributes);
    }
    await openOdd('method="post" action="/odd/"', 'iso-8859-1');
    assert.deepEqual(await post(), forTheBrowser);
    assert.equal(posts().length, before);
    assert.deepEqual(elsewhere.received, []);
  });

  it('certainly never left while the browser is offline', async () => {
    const named = site.url.replace('127.0.0.1', 'news.localhost');
    await open('/hello/', named);
    const before = posts().length;
    await page.setOfflineMode(true);
    assert.deepEqual(await post(), { status: 'unreachable', mayHaveArrived: false });
    await page.setOfflineMode(false);
    assert.equal(posts().length, before);
  });
});
