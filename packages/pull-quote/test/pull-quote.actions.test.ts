import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';
import type { StetContinueReading } from '@stet/continue-reading';

import '@stet/continue-reading/define.js';
import { catchCopies, untilIdle, part, place } from './helpers.ts';

const story = (): Promise<StetPullQuote> =>
  place(
    html`<article>
      <stet-pull-quote source="p12" copy share context>
        <aside aria-label="Pull quote">
          <p data-role="quote">The boat was late.</p>
          <p data-role="attribution">Ann</p>
        </aside>
      </stet-pull-quote>
      <p id="p12">“The boat was late,” said Ann.</p>
    </article>`,
  );
const text = '“The boat was late.”\n— Ann';

function heard(element: Element): string[] {
  const events: string[] = [];
  for (const name of ['stet-before-share', 'stet-share', 'stet-copy', 'stet-quote-context'])
    element.addEventListener(name, (event) =>
      events.push(
        `${name} ${(event as CustomEvent<{ network?: string }>).detail.network ?? ''}`.trim(),
      ),
    );
  return events;
}

describe('copy', () => {
  let caught: ReturnType<typeof catchCopies>;
  beforeEach(() => (caught = catchCopies()));
  afterEach(() => caught.restore());

  it('copies quote, speaker and a link to the words, says so once, and tells the page', async () => {
    const element = await story();
    let detail: unknown;
    element.addEventListener('stet-copy', (event) => (detail = event.detail));
    part(element, 'copy-button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    const url = element.textFragmentUrl();
    expect(caught.copies).to.deep.equal([`${text}\n${url}`]);
    expect(detail).to.deep.equal({ text: `${text}\n${url}`, url });
    expect(part(element, 'status')?.textContent?.trim()).to.equal('Quote copied');
    expect(part(element, 'status')?.getAttribute('role')).to.equal('status');
  });

  it('says so, for eyes too, when the browser refuses', async () => {
    const element = await story();
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    const events = heard(element);
    expect(await element.copy()).to.equal(false);
    await element.updateComplete;
    expect(part(element, 'status')?.textContent?.trim()).to.equal('The quote could not be copied');
    expect(part(element, 'status')?.className).to.equal('');
    expect(events).to.deep.equal([]);
  });
});

describe('share', () => {
  let caught: ReturnType<typeof catchCopies>;
  const sheet = (answer: () => Promise<void>) => {
    Object.defineProperty(navigator, 'share', { value: answer, configurable: true });
    const coarse = (query: string) => ({ matches: query.includes('coarse') }) as MediaQueryList;
    Object.defineProperty(window, 'matchMedia', { value: coarse, configurable: true });
  };
  const { matchMedia } = window;
  beforeEach(() => (caught = catchCopies()));
  afterEach(() => {
    caught.restore();
    Reflect.deleteProperty(navigator, 'share');
    Object.defineProperty(window, 'matchMedia', { value: matchMedia, configurable: true });
  });

  it('copies where the system’s sheet is not better', async () => {
    const element = await story();
    const events = heard(element);
    expect(await element.share()).to.equal(true);
    expect(events).to.deep.equal(['stet-before-share copy', 'stet-copy', 'stet-share copy']);
  });

  it('opens the system’s sheet on a touch screen', async () => {
    const element = await story();
    let data: ShareData | undefined;
    sheet(function (this: Navigator, ...given: unknown[]) {
      data = given[0] as ShareData;
      return Promise.resolve();
    });
    const events = heard(element);
    expect(await element.share()).to.equal(true);
    expect(data).to.deep.equal({ text, url: element.textFragmentUrl() });
    expect(events).to.deep.equal(['stet-before-share native', 'stet-share native']);
  });

  it('takes a dismissed sheet for an answer, and copies where the sheet is refused', async () => {
    const element = await story();
    sheet(() => Promise.reject(new DOMException('', 'AbortError')));
    expect(await element.share()).to.equal(false);
    expect(caught.copies).to.deep.equal([]);
    sheet(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    expect(await element.share()).to.equal(true);
    expect(caught.copies).to.have.length(1);
  });

  it('does nothing when the page cancels', async () => {
    const element = await story();
    element.addEventListener('stet-before-share', (event) => event.preventDefault());
    expect(await element.share()).to.equal(false);
    expect(caught.copies).to.deep.equal([]);
  });
});

describe('context', () => {
  it('is a link to the sentence once the browser was idle', async () => {
    const element = await story();
    const link = part(element, 'context-link');
    await untilIdle();
    await element.updateComplete;
    expect(link?.getAttribute('href')).to.equal(element.textFragmentUrl());
  });

  it('brings the reader to the sentence, and leaves no mark on it', async () => {
    const element = await story();
    const source = document.querySelector('#p12') as HTMLElement;
    const before = source.outerHTML;
    let detail: { url: string; source: Element | null } | undefined;
    element.addEventListener('stet-quote-context', (event) => (detail = event.detail));
    part(element, 'context-link')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement?.id).to.equal('p12');
    expect(detail?.url).to.equal(element.textFragmentUrl());
    expect(detail?.source?.id).to.equal('p12');
    expect(location.hash).to.equal('');
    source.blur();
    expect(source.outerHTML).to.equal(before);
  });

  it('leaves a click with a key held down to the browser', async () => {
    const element = await story();
    const link = part(element, 'context-link') as HTMLElement;
    const click = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true });
    let ours = true;
    element.shadowRoot?.addEventListener('click', (event) => {
      ours = event.defaultPrevented;
      event.preventDefault();
    });
    link.dispatchEvent(click);
    expect(ours).to.equal(false);
  });

  it('goes through a closed Continue Reading', async () => {
    const element = await place(
      html`<article>
        <stet-pull-quote><p>The boat was late.</p></stet-pull-quote>
        <stet-continue-reading collapsed paragraphs="1" min-hidden="1" remember="none">
          <p>First.</p>
          <p>Second.</p>
          <p id="held">“The boat was late,” said Ann.</p>
        </stet-continue-reading>
      </article>`,
    );
    const fold = document.querySelector('stet-continue-reading') as StetContinueReading;
    const held = document.querySelector('#held') as HTMLElement;
    await fold.updateComplete;
    expect(held.checkVisibility()).to.equal(false);
    expect(await element.goToSource()).to.equal(true);
    await fold.updateComplete;
    expect(held.checkVisibility()).to.equal(true);
    expect(document.activeElement?.id).to.equal('held');
  });

  it('goes nowhere when the story has not the words', async () => {
    const element = await place(
      html`<article>
        <stet-pull-quote><p>The boat was late.</p></stet-pull-quote>
      </article>`,
    );
    const events = heard(element);
    expect(await element.goToSource()).to.equal(false);
    expect(events).to.deep.equal(['stet-quote-context']);
    expect(element.textFragmentUrl()).not.to.include('#');
  });
});
