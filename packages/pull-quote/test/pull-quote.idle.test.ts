import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { untilIdle } from 'stet-testing';
import type { StetPullQuote } from '@stet/pull-quote';

import '../src/define.ts';

describe('many quotes of one story', () => {
  it('are looked up together, and the story is read once for all', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    const readers = document.createTreeWalker.bind(document);
    let times = 0;
    document.createTreeWalker = (root, ...how) => {
      if ((root as Element).localName === 'article') times += 1;
      return readers(root, ...how);
    };
    const story = await fixture<HTMLElement>(
      html`<article>
        ${numbers.map((at) => html`<p>The tide of day ${at} came in, as it had been told to.</p>`)}
        ${numbers.map(
          (at) =>
            html`<stet-pull-quote context><p>the tide of day ${at} came in</p></stet-pull-quote>`,
        )}
      </article>`,
    );
    const quotes = [...story.querySelectorAll('stet-pull-quote')];
    await Promise.all(quotes.map((quote: StetPullQuote) => quote.updateComplete));
    await untilIdle();
    await Promise.all(quotes.map((quote: StetPullQuote) => quote.updateComplete));
    Reflect.deleteProperty(document, 'createTreeWalker');
    expect(times).to.equal(1);
    const link = quotes[49]?.shadowRoot?.querySelector<HTMLAnchorElement>('[part="context-link"]');
    expect(decodeURIComponent(link?.href ?? '')).to.include('tide of day 49 came in');
  });
});
