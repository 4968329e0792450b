import { expect, oneEvent } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';
import '../src/define.ts';
import { fetchFeed } from '../src/feed/fetch-feed.ts';

import {
  feed,
  headlines,
  loaded,
  openStand,
  printed,
  put,
  settled,
  type Answer,
  type Stand,
} from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const endless = () =>
  new Response(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
    }),
  );
const silent: Answer = ({ signal }) =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error)),
  );

describe('top-stories: a feed that fails', () => {
  for (const [name, answer, words] of [
    ['is down', new TypeError('Failed to fetch'), 'could not be fetched'],
    ['answers 500', new Response('no', { status: 500 }), 'was answered with status 500'],
    ['is a page', new Response('<!doctype html><h1>Log in</h1>'), 'is an HTML page'],
    ['is cut off', new Response('<rss><channel><item>'), 'is not well-formed XML'],
    ['is not JSON', new Response('{"items":'), 'neither XML nor well-formed JSON'],
    ['never ends', async () => endless(), 'is larger than 1024 KiB'],
  ] as [string, Answer, string][]) {
    it(`and ${name} leaves the printed list, with one word on the console`, async () => {
      stand.answer = answer;
      const element = await put(printed('limit="5"', 'a', 'b'));
      const before = element.getBoundingClientRect().height;
      const { detail } = (await oneEvent(element, 'stet-error')) as CustomEvent;
      await element.updateComplete;
      expect(detail.error.message).to.include(words);
      await element.refresh();
      expect(stand.warnings).to.have.length(1);
      expect(stand.warnings[0]).to.include(words).and.include('src="/feed"');
      expect(headlines(element)).to.deep.equal(['A', 'B']);
      expect(element.getBoundingClientRect().height).to.equal(before);
      expect(element.matches(':state(error)')).to.equal(true);
    });
  }

  it('gives up on one that is too slow, and on one that nobody waits for', async () => {
    stand.answer = silent;
    const limits = { bytes: 1024, time: 50 };
    const { signal } = new AbortController();
    const failure = await fetchFeed('/feed', signal, limits).catch((error: Error) => error.message);
    expect(failure).to.equal('did not arrive within 0.05 s');
    const element = await put(printed('', 'a'));
    await until(() => stand.requests.length === 2, 'a request');
    element.remove();
    expect(stand.requests[1]?.init.signal?.aborted).to.equal(true);
    await element.updateComplete;
    expect(stand.warnings).to.deep.equal([]);
  });

  it('drops the answer to an older request', async () => {
    let release: (response: Response) => void = () => undefined;
    stand.answer = () => new Promise((resolve) => (release = resolve));
    const element = await put(printed('limit="5"', 'a'));
    await until(() => stand.requests.length === 1, 'a request');
    stand.answer = feed('new');
    await element.refresh();
    release(feed('old'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(headlines(element)).to.deep.equal(['A', 'NEW']);
  });

  it('is told to the reader only where there are no stories', async () => {
    stand.answer = silent;
    const element = await put(
      '<stet-top-stories src="/feed"><p slot="error">Try later.</p></stet-top-stories>',
    );
    await until(() => element.matches(':state(loading)'), 'loading');
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[name="loading"]')).to.not.equal(null);
    stand.answer = new TypeError('down');
    await element.refresh();
    await element.updateComplete;
    const slot = element.renderRoot.querySelector<HTMLSlotElement>('[name="error"]');
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Try later.');
    stand.answer = new Response('{"items":[]}');
    await element.refresh();
    await element.updateComplete;
    expect(element.matches(':state(empty):not(:state(error))')).to.equal(true);
    expect(element.renderRoot.querySelector('[name="empty"]')?.textContent).to.include(
      'No stories',
    );
  });

  it('marks what is shown as stale after it had worked', async () => {
    stand.answer = feed('a');
    const element = await loaded(printed('limit="3"', 'x'));
    expect(element.matches(':state(stale)')).to.equal(false);
    stand.answer = new TypeError('down');
    await element.refresh();
    await element.updateComplete;
    expect(element.matches(':state(stale):state(error)')).to.equal(true);
    expect(headlines(element)).to.deep.equal(['X', 'A']);
  });
});

describe('top-stories: loading', () => {
  it('can be called off', async () => {
    const template = document.createElement('template');
    template.innerHTML = printed('', 'a');
    const page = document.createElement('main');
    document.body.append(page);
    page.addEventListener('stet-before-load', (event) => event.preventDefault());
    page.append(template.content);
    const { detail } = (await oneEvent(page, 'stet-before-load')) as CustomEvent;
    expect(detail).to.deep.equal({ url: `${location.origin}/feed` });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stand.requests).to.have.length(0);
    page.remove();
  });

  it('uses what it has read within max-age, and asks again after', async () => {
    stand.answer = feed('a', 'b');
    const first = await loaded(printed('limit="3" max-age="PT1H"', 'x'));
    first.remove();
    const second = await loaded(printed('limit="3" max-age="3600"', 'x'));
    expect(headlines(second)).to.deep.equal(['X', 'A', 'B']);
    expect(stand.requests).to.have.length(1);
    second.remove();
    const key = Object.keys(sessionStorage).find((name) => name.includes('/feed')) as string;
    const kept = JSON.parse(sessionStorage.getItem(key) as string) as { time: number };
    sessionStorage.setItem(key, JSON.stringify({ ...kept, time: kept.time - 7_200_000 }));
    stand.answer = silent;
    const third = await put(printed('limit="3" max-age="PT1H"', 'x'));
    await settled(third);
    expect(third.matches(':state(stale):state(loading)')).to.equal(true);
    expect(headlines(third)).to.deep.equal(['X', 'A', 'B']);
    expect(stand.requests).to.have.length(2);
  });

  for (const [file, headline] of [
    ['stories.xml', 'Rope & tar: a price'],
    ['stories.atom', 'Rope & tar'],
    ['posts.json', 'Rope & tar – a price'],
  ] as const) {
    it(`reads ${file} under a strict policy with Trusted Types, which has nothing to report`, async () => {
      const src = `/packages/top-stories/test/feeds/${file}`;
      const markup = `<stet-top-stories src="${src}" limit="5"><ul></ul></stet-top-stories>`;
      const script = moduleTag('/packages/top-stories/src/define.ts');
      const page = await openPage(documentOf(markup + script), { csp: true });
      await until(() => page.document.querySelector('li'), 'stories');
      expect(page.document.querySelector('li')?.textContent).to.equal(headline);
      expect(page.errors).to.deep.equal([]);
      page.close();
    });
  }

  it('says what to add to a policy that lists its Trusted Types', async () => {
    const policy = "require-trusted-types-for 'script'; trusted-types lit-html";
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const src = '/packages/top-stories/test/feeds/stories.xml';
    const markup = `<stet-top-stories src="${src}"><ul><li><a href="/a">A</a></li></ul></stet-top-stories>`;
    const script = moduleTag('/packages/top-stories/src/define.ts');
    const page = await openPage(documentOf(markup + script, { head: meta }));
    await until(() => page.console.join().includes('add "stet" to trusted-types'), 'a warning');
    expect(page.document.querySelector('li')?.textContent).to.equal('A');
    page.close();
  });
});
