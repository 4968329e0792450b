import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';
import { serveBundle, type ServedBundle } from 'stet-testing/serve-bundle';

import { longPage } from './long-page.ts';

let bundle: ServedBundle;
let browser: Browser;
before(async () => {
  bundle = await serveBundle({
    entry: 'packages/comments/src/define.ts',
    html: ({ pathname, searchParams }) =>
      pathname === '/elsewhere'
        ? '<!doctype html><title>Elsewhere</title>'
        : `<!doctype html><html lang="en"><title>Long</title><script type="module" src="/define.js"></script>
           <div style="height: 1500px">An article.</div>
           <stet-comments endpoint="/api/" thread="long" ${searchParams.get('with') ?? ''}></stet-comments>`,
    answer: (url, _, response) => {
      if (!url.pathname.startsWith('/api/')) return false;
      const isList = url.pathname.endsWith('/comments');
      const page = isList ? longPage(url.searchParams, 10_000) : { version: 1 };
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(page));
      return true;
    },
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  bundle.close();
});

async function open(total: number, attributes = ''): Promise<Page> {
  const page = await browser.newPage();
  const given = encodeURIComponent(`page-size="${total}" ${attributes}`);
  await page.goto(`${bundle.origin}/?with=${given}`);
  await page.waitForFunction(() => document.querySelector('stet-comments')?.shadowRoot);
  return page;
}

const openThread = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.querySelector('stet-comments')?.open());

/** CPU milliseconds of the page's main thread meanwhile: what else the machine does counts for little in it. */
async function cpuOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await spent();
  await act();
  return (await spent()) - before;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/** The longest task of the page's main thread meanwhile, in milliseconds of CPU. */
async function longestTaskOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel'] });
  await act();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents: events } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    events
      .filter(({ args }) => args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.flatMap(({ name, pid, tid, tdur }) =>
    name.endsWith('RunTask') && tdur !== undefined && mains.has(`${pid} ${tid}`) ? [tdur] : [],
  );
  assert.ok(tasks.length > 100, 'the main thread was traced');
  return Math.max(...tasks) / 1000;
}

const total = 5000;
/** One `innerHTML` of 10,000 comments takes some 2,000 ms where a task may take 50: half of it for half of them. */
const mostOfPlain = 50 / 1000;

test('thousands of comments are drawn in short tasks, for less than one list of the same', async () => {
  const page = await open(total);
  const ours = await cpuOf(page, () => openThread(page));
  const markup = await page.evaluate(() => {
    const lists = document.querySelector('stet-comments')?.shadowRoot?.querySelector('.lists');
    const html = lists?.innerHTML ?? '';
    document.querySelector('stet-comments')?.remove();
    return html;
  });
  assert.equal(markup.split('part="comment"').length - 1, total);
  const plain = await cpuOf(page, () =>
    page.evaluate((html) => {
      const box = document.body.appendChild(document.createElement('div'));
      box.innerHTML = html;
      return box.getBoundingClientRect().height;
    }, markup),
  );
  await page.close();
  const traced = await open(total);
  const longest = await longestTaskOf(traced, () => openThread(traced));
  await traced.close();
  console.log(
    `${total} comments: ${(ours / plain).toFixed(2)} × the CPU time of one innerHTML, longest task ${(longest / plain).toFixed(3)} × (${longest.toFixed(0)} of ${plain.toFixed(0)} ms)`,
  );
  assert.ok(longest < plain * mostOfPlain, `the longest task was ${longest} of ${plain} ms`);
  assert.ok(ours < plain, `${ours} ms, and one list ${plain} ms`);
});

const showComment = (page: Page, id: string): Promise<unknown> =>
  page.evaluate((name) => document.querySelector('stet-comments')?.showComment(name), id);
const topOf = (page: Page, id: string): Promise<number | undefined> =>
  page.evaluate(
    (name) =>
      document
        .querySelector('stet-comments')
        ?.shadowRoot?.getElementById(`comment-${name}`)
        ?.getBoundingClientRect().top,
    id,
  );

test('on paper it is whole', async () => {
  const page = await open(1000);
  await openThread(page);
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  await page.emulateMediaType('print');
  const [height, text] = await page.evaluate(() => {
    const lists = document.querySelector('stet-comments')?.shadowRoot?.querySelector('.lists');
    return [lists?.getBoundingClientRect().height ?? 0, (lists as HTMLElement).innerText] as const;
  });
  for (const index of [0, 500, 999]) assert.ok(text.includes(`Comment ${index}:`), `${index}`);
  // What the browser skips would be an empty box of a guessed height, or nothing at all.
  assert.ok(pages > height / 1600, `${pages} pages for ${height} px`);
  await page.close();
});

for (const [how, come] of [
  ['by “Back”', (page: Page) => page.goBack()],
  ['by a reload', (page: Page) => page.reload()],
] as const) {
  for (const attributes of ['', 'loading="eager"']) {
    test(`is where its reader left it, ${how}, ${attributes || 'opened by hand'}`, async () => {
      const page = await open(100, attributes);
      await openThread(page);
      assert.equal(await showComment(page, 'c1777'), true);
      await page.mouse.wheel({ deltaY: -200 });
      await page.waitForFunction(() => scrollY > 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = await topOf(page, 'c1777');
      if (how === 'by “Back”') await page.goto(`${bundle.origin}/elsewhere`);
      await come(page);
      await page.waitForFunction(
        () =>
          document.querySelector('stet-comments')?.shadowRoot?.getElementById('comment-c1777')
            ?.isConnected,
        { timeout: 8000 },
      );
      await new Promise((resolve) => setTimeout(resolve, 1200));
      const now = await topOf(page, 'c1777');
      assert.ok(Math.abs((now ?? 1e9) - (before ?? 0)) <= 2, `${before} before, ${now} now`);
      await page.close();
    });
  }
}

test('a page that was left above its comments begins above them again', async () => {
  const page = await open(100);
  await openThread(page);
  await page.evaluate(() => scrollTo(0, 10));
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const isOpen = await page.evaluate(() =>
    document.querySelector('stet-comments')?.matches(':state(open)'),
  );
  assert.equal(isOpen, false);
  await page.close();
});
