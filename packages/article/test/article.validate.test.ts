import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Finding } from '@stet/article';

import { story } from './helpers.ts';

let script: HTMLScriptElement | undefined;

function jsonLd(text: string): void {
  script?.remove();
  script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = text;
  document.head.append(script);
}
const goodData = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'The Paper' },
    {
      '@type': ['NewsArticle'],
      headline: 'Ferry late again',
      datePublished: '2024-05-04T10:00:00+01:00',
    },
  ],
};
const codes = (findings: Finding[]) => findings.map(({ code }) => code);
const published = { published: '2024-05-04T09:00Z' };

describe('validate', () => {
  beforeEach(() => jsonLd(JSON.stringify(goodData)));
  after(() => script?.remove());

  it('finds nothing wrong in a good page, and changes nothing', async () => {
    const element = await story(published);
    const before = element.innerHTML;
    expect(element.validate()).to.deep.equal([]);
    expect(element.innerHTML).to.equal(before);
  });

  it('compares JSON-LD with the headline and the dates', async () => {
    jsonLd(
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'Other words',
        datePublished: '2024-05-03',
      }),
    );
    const element = await story(published);
    expect(codes(element.validate())).to.deep.equal(['json-ld-headline', 'json-ld-date']);
    expect(element.validate()[0]?.message)
      .to.include('Other words')
      .and.include('Ferry late again');
    expect(element.validate()[0]?.element).to.equal(script);
  });

  it('says when JSON-LD is missing, broken or points at nothing', async () => {
    jsonLd('{ broken');
    const element = await story(published);
    expect(codes(element.validate())).to.deep.equal(['json-ld-broken', 'json-ld-missing']);
    const part = { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' };
    jsonLd(
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: 'Ferry late again',
        isAccessibleForFree: 'False',
        hasPart: part,
      }),
    );
    expect(codes(element.validate())).to.deep.equal(['json-ld-selector']);
    jsonLd('null');
    expect(codes(element.validate())).to.deep.equal(['json-ld-missing']);
  });

  it('checks the dates against the header’s', async () => {
    expect(codes((await story({ published: 'yesterday' })).validate())).to.include('date');
    const differing = await story({ published: '2023-01-01T00:00Z' });
    expect(codes(differing.validate())).to.include('date-differs');
    // The day alone, in the publisher’s zone.
    const day = await story({ published: '2024-05-04', timezone: 'Europe/London' });
    expect(codes(day.validate())).to.deep.equal([]);
  });

  it('names what reader modes drop', async () => {
    const element = await story(
      published,
      html`<article>
        <header><h1>Ferry late again</h1></header>
        <h1>Ferry late, once more</h1>
        <div class="social-embed"><p>Words of the story.</p></div>
        <p id="article-comment">Kept, as "article" is in it.</p>
        <blockquote>
          <p>We were asleep.</p>
          <footer><cite>Ann</cite></footer>
        </blockquote>
        <aside>
          <h2>In short</h2>
          <p>Facts.</p>
        </aside>
        <div hidden><p>More.</p></div>
        <stet-pull-quote
          ><aside><p>Words</p></aside></stet-pull-quote
        >
      </article>`,
    );
    const findings = element.validate();
    expect(codes(findings)).to.deep.equal([
      'several-headlines',
      'trap-word',
      'text-in-footer',
      'text-in-aside',
      'text-hidden',
    ]);
    expect(findings[1]?.message).to.include('“social”');
    expect(findings[1]?.element?.className).to.equal('social-embed');
  });

  it('says when there is no text or no headline', async () => {
    expect(codes((await story({}, html`<article></article>`)).validate())).to.include('no-text');
    expect(codes((await story({}, html`<p>Words.</p>`)).validate())).to.include('no-headline');
  });
});
