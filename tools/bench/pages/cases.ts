// What is measured: the words that a template prints, and the one property that is changed afterwards.

export interface Case {
  /** Children of the element, as the page prints them. */
  markup: string;
  attributes?: Record<string, string>;
  /** The property that an update sets; the twins have it too. */
  property: string;
  values: [string, string];
  /** The nearest thing of another library, in its own markup round the same words. */
  peer?: 'card' | 'group' | 'button';
}

const words = (count: number) => 'The tide came in as it had been told to. '.repeat(count / 10);
const paragraphs = (count: number) => `<p>${words(40)}</p>`.repeat(count);
const networks = {
  'https://www.facebook.com/times': 'Facebook',
  'https://bsky.app/profile/times.example': 'Bluesky',
  'https://mastodon.social/@times': 'Mastodon',
  'https://www.youtube.com/@times': 'YouTube',
  '/feed.xml': 'RSS',
};
export const links: [href: string, name: string][] = Object.entries(networks);

export const cases: Record<string, Case> = {
  article: {
    markup: `<article><header><h1>${words(10)}</h1><p data-role="byline">By Ann
      <time datetime="2026-05-04">4 May</time></p></header>${paragraphs(4)}
      <h2>The second tide</h2>${paragraphs(4)}</article>`,
    attributes: { 'reading-time': 'minutes' },
    property: 'labelReadingTime',
    values: ['{time} read', '{time} to read'],
  },
  'pull-quote': {
    markup: `<blockquote><p>${words(10)}</p><footer>Ann Speaker, mayor</footer></blockquote>`,
    property: 'label',
    values: ['Pull quote', 'Quote'],
  },
  'continue-reading': {
    markup: paragraphs(6),
    attributes: { collapsed: '' },
    property: 'label',
    values: ['Continue Reading', 'Read on'],
  },
  teaser: {
    markup: `<img slot="media" alt="" width="640" height="360" loading="lazy">
      <h3><a href="/story">${words(10)}</a></h3><p slot="standfirst">${words(20)}</p>
      <p slot="meta">By Ann · <time datetime="2026-05-04">4 May</time></p>`,
    property: 'labelType',
    values: ['News', 'Breaking'],
    peer: 'card',
  },
  'top-stories': {
    markup: `<ul>${`<li><a href="/story">${words(10)}</a></li>`.repeat(5)}</ul>`,
    attributes: { heading: 'Top Stories' },
    property: 'heading',
    values: ['Top Stories', 'Latest Stories'],
  },
  connect: {
    markup: `<ul>${links.map(([href, name]) => `<li><a rel="me" href="${href}">${name}</a></li>`).join('')}</ul>`,
    property: 'label',
    values: ['Connect with us', 'Follow us'],
    peer: 'group',
  },
  share: {
    markup: '<a href="mailto:?subject=Tides&body=https://times.example/story">Email</a>',
    property: 'label',
    values: ['Share', 'Share this story'],
    peer: 'button',
  },
};
