import { expect } from '@open-wc/testing';
import { newsArticle, newsArticleJsonLd } from '@stet/article';

/** The story of a page that no window shows, as on a server. */
function storyOf(markup: string, head = ''): Element {
  const page = new DOMParser().parseFromString(
    `<html lang="en-GB"><head>${head}</head><body>${markup}</body></html>`,
    'text/html',
  );
  return page.querySelector('stet-article, article') as Element;
}

const ferry = `<stet-article published="2026-05-04T09:00" updated="2026-05-05T10:00Z" timezone="Europe/London"><article>
  <header><p data-role="kicker">Harbour</p><h1>Ferry <em>late</em> again</h1>
  <p data-role="standfirst">Nobody  was told.</p>
  <p data-role="byline">By <a rel="author" href="/ann">Ann Merrow</a> and <a rel="author" href="javascript:x">Ben</a></p></header>
  <p>It left at seven.</p>
  <figure><img src="/ferry.jpg" alt=""></figure>
  <stet-teaser><figure><img src="/other.jpg" alt=""></figure><h1>Another story</h1></stet-teaser>
</article></stet-article>`;
const head = `<link rel="canonical" href="https://paper.example/ferry">
  <meta property="og:site_name" content="The Paper"><meta property="og:image" content="/card.jpg">`;

describe('newsArticle', () => {
  it('is read from the story’s markup', () => {
    expect(newsArticle(storyOf(ferry, head))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ferry late again',
      url: 'https://paper.example/ferry',
      mainEntityOfPage: 'https://paper.example/ferry',
      description: 'Nobody was told.',
      datePublished: '2026-05-04T08:00:00.000Z',
      dateModified: '2026-05-05T10:00Z',
      author: [
        { '@type': 'Person', name: 'Ann Merrow', url: 'https://paper.example/ann' },
        { '@type': 'Person', name: 'Ben' },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Paper' },
      articleSection: 'Harbour',
      image: ['https://paper.example/card.jpg', 'https://paper.example/ferry.jpg'],
      inLanguage: 'en-GB',
      isAccessibleForFree: true,
    });
  });

  it('says nothing that the page does not', () => {
    const page = storyOf('<article><h1>Ferry</h1><p>Words.</p><img src="/a.jpg"></article>');
    page.ownerDocument.documentElement.removeAttribute('lang');
    expect(newsArticle(page, { url: 'https://paper.example/a' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Ferry',
      url: 'https://paper.example/a',
      mainEntityOfPage: 'https://paper.example/a',
      isAccessibleForFree: true,
    });
  });

  it('takes what it is told, and says what is paid for', () => {
    const data = newsArticle(storyOf(ferry, head), {
      type: 'OpinionNewsArticle',
      published: '2026-05-01',
      isAccessibleForFree: false,
      paidParts: ['.paywall'],
      publisher: { name: 'Paper', logo: '/logo.png' },
    });
    expect(data['@type']).to.equal('OpinionNewsArticle');
    expect(data.datePublished).to.equal('2026-05-01');
    expect(data.isAccessibleForFree).to.equal(false);
    expect(data.hasPart).to.deep.equal([
      { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' },
    ]);
    expect(data.publisher?.logo).to.equal('https://paper.example/logo.png');
    const locked = '<meta property="article:content_tier" content="locked">';
    expect(newsArticle(storyOf(ferry, locked)).isAccessibleForFree).to.equal(false);
  });

  it('as text cannot end the script it is printed in', () => {
    const story = storyOf('<article><h1>&lt;/script>&lt;script>alert(1)</h1></article>');
    const text = newsArticleJsonLd(story);
    expect(text).to.not.include('<');
    expect((JSON.parse(text) as { headline: string }).headline).to.equal(
      '</script><script>alert(1)',
    );
  });

  it('is what validate() finds nothing wrong with', async () => {
    document.body.insertAdjacentHTML('beforeend', ferry);
    const element = document.body.lastElementChild as HTMLElementTagNameMap['stet-article'];
    await import('../src/define.ts');
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = newsArticleJsonLd(element, { url: 'https://paper.example/ferry' });
    document.head.append(script);
    const codes = () => element.validate().map(({ code }) => code);
    expect(codes()).to.deep.equal([]);
    script.textContent = script.textContent.replace('Ann Merrow', 'Zoe');
    expect(codes()).to.deep.equal(['json-ld-author']);
    script.remove();
    element.remove();
  });
});
