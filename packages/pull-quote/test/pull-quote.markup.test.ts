import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';

import { catchCopies, catchWarnings, untilIdle, part, place } from './helpers.ts';

const forms: [name: string, markup: TemplateResult][] = [
  [
    'aside with marked roles',
    html`<aside aria-label="Pull quote">
      <p data-role="quote">The boat was late.</p>
      <p data-role="attribution">Ann Speaker, mayor</p>
    </aside>`,
  ],
  [
    'figure with figcaption',
    html`<figure>
      <blockquote>The boat was late.</blockquote>
      <figcaption>Ann Speaker, mayor</figcaption>
    </figure>`,
  ],
  [
    'WordPress’s pullquote block',
    html`<figure class="wp-block-pullquote">
      <blockquote>
        <p>The boat was late.</p>
        <cite>Ann Speaker, mayor</cite>
      </blockquote>
    </figure>`,
  ],
  [
    'blockquote with footer and cite',
    html`<blockquote>
      <p>The boat was late.</p>
      <footer><cite>Ann Speaker, mayor</cite></footer>
    </blockquote>`,
  ],
  [
    'blockquote, and the name beside it',
    html`<blockquote>The boat was late.</blockquote>
      <p data-role="attribution">Ann Speaker, mayor</p>`,
  ],
  [
    'cite in a paragraph of its own',
    html`<blockquote>
      <p>The boat was late.</p>
      <p><cite>Ann Speaker, mayor</cite></p>
    </blockquote>`,
  ],
];
const bare: [name: string, markup: TemplateResult][] = [
  [
    'Ghost’s alternative quote',
    html`<blockquote class="kg-blockquote-alt">The boat was late.</blockquote>`,
  ],
  ['a bare paragraph', html`<p>The boat was late.</p>`],
  ['bare text', html`The boat was late.`],
];

describe('in whatever markup', () => {
  let caught: ReturnType<typeof catchCopies>;
  beforeEach(() => (caught = catchCopies()));
  afterEach(() => caught.restore());

  const copied = async (markup: TemplateResult) => {
    const element = await place(html`<stet-pull-quote copy>${markup}</stet-pull-quote>`);
    const before = element.innerHTML;
    await element.copy();
    expect(element.innerHTML).to.equal(before);
    return caught.copies[0]?.split('\n').slice(0, -1);
  };

  for (const [name, markup] of forms) {
    it(`tells the words from the speaker: ${name}`, async () => {
      expect(await copied(markup)).to.deep.equal(['“The boat was late.”', '— Ann Speaker, mayor']);
    });
  }

  for (const [name, markup] of bare) {
    it(`takes the words alone: ${name}`, async () => {
      expect(await copied(markup)).to.deep.equal(['“The boat was late.”']);
    });
  }

  it('keeps a work that is named within the words, paragraphs, and quote marks of its own', async () => {
    const lines = await copied(
      html`<blockquote>
        <p>»We read <cite>The Lantern</cite><br />daily.</p>
        <p>All of us.«</p>
      </blockquote>`,
    );
    expect(lines).to.deep.equal(['»We read The Lantern daily.', 'All of us.«']);
  });
});

describe('for', () => {
  const story = (selector: string) =>
    html`<article>
      <p>The boat was late. It had no captain.</p>
      <figure class="wp-block-pullquote">
        <blockquote>
          <p>The boat was late.</p>
          <cite>Ann</cite>
        </blockquote>
      </figure>
      <p class="pull">It had no captain.</p>
      <stet-pull-quote for=${selector} copy></stet-pull-quote>
    </article>`;
  const rootsOf = (element: StetPullQuote) =>
    [...(element.parentElement as Element).querySelectorAll('*')].filter(
      (node) => node !== element && part(node.shadowRoot ? node : element, 'copy-button'),
    );

  it('adopts what the template prints, a figure by the quote in it, without a change to the markup', async () => {
    const plain = (await place(story('.none'))).closest('article');
    const expected = plain?.outerHTML.replace('.none', '.wp-block-pullquote, .pull');
    const element = await place(story('.wp-block-pullquote, .pull'));
    await element.updateComplete;
    const adopted = rootsOf(element).map((node) => node.localName);
    expect(adopted).to.deep.equal(['blockquote', 'p']);
    expect(element.closest('article')?.outerHTML).to.equal(expected);
  });

  it('adopts those that come later, and lets go of all when it leaves', async () => {
    const element = await place(story('.later'));
    const quote = document.createElement('blockquote');
    quote.className = 'later';
    quote.textContent = 'It had no captain.';
    element.parentElement?.append(quote);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(part(quote, 'copy-button')).to.not.equal(null);
    element.remove();
    expect(part(quote, 'copy-button')).to.equal(null);
    expect(quote.shadowRoot?.querySelector('slot')?.assignedNodes()).to.have.length(1);
  });

  it('copies the quote whose button is pressed, with its own address', async () => {
    const caught = catchCopies();
    const element = await place(story('.wp-block-pullquote, .pull'));
    part(rootsOf(element)[1] as Element, 'copy-button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    caught.restore();
    expect(caught.copies[0]).to.match(
      /^“It had no captain.”\n.*:~:text=boat%20was%20late.-,It%20had/,
    );
  });

  it('takes no adopted quote for a source, of whichever tag', async () => {
    const element = await place(
      html`<article>
        <p class="pull">It had no captain.</p>
        <stet-pull-quote for=".pull"></stet-pull-quote>
        <stet-pull-quote for="::"></stet-pull-quote>
        <stet-pull-quote id="other"><p>It had no captain.</p></stet-pull-quote>
        <p id="p12">It had no captain.</p>
      </article>`,
    );
    const other = element.parentElement?.querySelector('#other') as StetPullQuote;
    await other.updateComplete;
    expect(element.textFragmentUrl()).to.include('#p12:~:text=');
    expect(other.textFragmentUrl()).to.include('#p12:~:text=');
  });

  it('says what to do where an element can’t be adopted, or the selector is none', async () => {
    const caught = catchWarnings();
    await place(
      html`<figure class="lone"></figure>
        <stet-pull-quote for=".lone"></stet-pull-quote>`,
    );
    await place(html`<stet-pull-quote for="::"></stet-pull-quote>`);
    await untilIdle();
    caught.restore();
    expect(caught.warnings.join()).to.include('matches <figure>, which takes no shadow root');
    expect(caught.warnings.join()).to.include('for="::" is not a selector');
  });
});
