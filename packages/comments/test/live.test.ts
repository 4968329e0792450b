import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetComments } from '@stet/comments';

import { endpoint, newThread, part, place, post, textsOf, untilLoaded } from './helpers.ts';

const openLive = async (thread: string, at = endpoint): Promise<StetComments> => {
  const element = await place(
    html`<stet-comments endpoint=${at} thread=${thread} live></stet-comments>`,
  );
  await element.open();
  await untilLoaded(element);
  return element;
};
const pending = (element: StetComments): string | undefined =>
  part(element, 'pending-button')?.textContent.trim();

/** Events that the page has heard from the service so far. */
async function whileListening(act: (heard: string[]) => Promise<void>): Promise<void> {
  const Real = window.EventSource;
  const heard: string[] = [];
  window.EventSource = class extends Real {
    constructor(url: string | URL) {
      super(url);
      for (const name of ['open', 'comment.created', 'count', 'error'])
        this.addEventListener(name, () => heard.push(name));
    }
  };
  try {
    await act(heard);
  } finally {
    window.EventSource = Real;
  }
}

afterEach(() => document.querySelector('main')?.remove());
beforeEach(() => localStorage.clear());

describe('live, by server-sent events', () => {
  it('a comment that arrives waits behind a button, and is shown with focus when it is pressed', () =>
    whileListening(async (heard) => {
      const thread = newThread();
      await post(thread, 'Before');
      const element = await openLive(thread);
      const counts: number[] = [];
      element.addEventListener('stet-pending', ({ detail }) => counts.push(detail.count));
      await until(() => heard.includes('count'), 'it listens');
      await post(thread, 'Meanwhile');
      await until(() => pending(element) === '1 new comment', 'the button');
      expect(textsOf(element)).to.deep.equal(['Before']);
      await post(thread, 'And another');
      await until(() => pending(element) === '2 new comments', 'the button counts on');
      expect(counts).to.deep.equal([1, 2]);
      part(element, 'pending-button')?.click();
      await until(() => textsOf(element).length === 3, 'they are shown');
      expect(part(element, 'pending-button')).to.equal(null);
      await until(
        () => element.shadowRoot?.activeElement?.textContent?.includes('And another'),
        'focus',
      );
    }));

  it('one’s own comment never waits', () =>
    whileListening(async (heard) => {
      const thread = newThread();
      const element = await openLive(thread);
      await until(() => heard.includes('count'), 'it listens');
      const form = element.shadowRoot?.querySelector('stet-comment-form');
      await form?.updateComplete;
      const { elements } = form?.shadowRoot?.querySelector('form') as HTMLFormElement;
      for (const [name, value] of Object.entries({
        comment: 'Mine',
        author: 'Ada',
        email: 'ada@reader.example',
      }))
        (elements.namedItem(name) as HTMLInputElement).value = value;
      form?.submit();
      await until(() => textsOf(element).includes('Mine'), 'it is there');
      await until(() => heard.includes('comment.created'), 'the service tells of it');
      await element.updateComplete;
      expect(pending(element)).to.equal(undefined);
      expect(textsOf(element)).to.deep.equal(['Mine']);
    }));

  it('after a break nothing is missed and nothing counted twice', function () {
    this.timeout(30_000);
    return whileListening(async (heard) => {
      const thread = newThread();
      await post(thread, 'Before');
      const element = await openLive(thread, `/__stet/fault/cut/${thread}/comments/`);
      await until(() => heard.includes('count'), 'it listens');
      await until(() => heard.includes('error'), 'the stream breaks off');
      await post(thread, 'During the break');
      expect(pending(element)).to.equal(undefined);
      // The service asks for five seconds of patience.
      const since = performance.now();
      while (!pending(element) && performance.now() - since < 15_000)
        await new Promise((resolve) => setTimeout(resolve, 100));
      await until(() => heard.includes('comment.created'), 'the event itself is told again');
      expect(pending(element)).to.equal('1 new comment');
    });
  });
});

describe('live, where the service has no events', () => {
  it('asks now and then', async () => {
    const thread = newThread();
    const quiet = '/__stet/quiet/';
    const real = window.setInterval;
    // Half a minute is long for a test.
    window.setInterval = ((act: TimerHandler, pause: number) =>
      real(act, pause / 100)) as typeof setInterval;
    try {
      const element = await openLive(thread, quiet);
      expect(pending(element)).to.equal(undefined);
      await post(thread, 'Meanwhile', undefined, quiet);
      await until(() => pending(element) === '1 new comment', 'the button');
    } finally {
      window.setInterval = real;
    }
  });
});
