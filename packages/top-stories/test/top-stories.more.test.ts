import { expect, oneEvent } from '@open-wc/testing';
import { until } from 'stet-testing';
import '../src/define.ts';

import { feed, headlines, loaded, openStand, part, site, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const list = (src: string, attributes = 'limit="2" more') =>
  `<stet-top-stories src="${src}" ${attributes}></stet-top-stories>`;
const items = (...paths: string[]) =>
  paths.map((path) => ({ url: `/${path}`, title: path.toUpperCase() }));
const json = (data: object, headers = {}) => new Response(JSON.stringify(data), { headers });
const posts = (headers: object, ...paths: string[]) =>
  json(
    paths.map((path) => ({ link: `/${path}`, title: { rendered: path.toUpperCase() } })),
    headers,
  );
const atom = (next: string, path: string) =>
  new Response(`<feed xmlns="http://www.w3.org/2005/Atom">${next}<entry><title>${path}</title>
    <link href="/${path}"/></entry></feed>`);
const rss = (next: string, path: string) =>
  new Response(`<rss xmlns:a="http://www.w3.org/2005/Atom"><channel>${next}<item><title>${path}</title>
    <link>/${path}</link></item></channel></rss>`);

describe('top-stories: more stories', () => {
  for (const [name, src, pages] of [
    [
      'next_url of JSON Feed',
      '/1.json',
      {
        '/1.json': json({ items: items('a'), next_url: '/2.json' }),
        '/2.json': json({ items: items('b'), next_url: '/1.json' }),
      },
    ],
    [
      'X-WP-TotalPages of WordPress',
      '/wp?_embed',
      {
        '/wp?_embed': posts({ 'x-wp-totalpages': '2' }, 'a'),
        '/wp?_embed=&page=2': posts({ 'x-wp-totalpages': '2' }, 'b'),
      },
    ],
    [
      'Link of WordPress',
      '/wp',
      { '/wp': posts({ link: '</wp?page=2>; rel="next"' }, 'a'), '/wp?page=2': posts({}, 'b') },
    ],
    [
      'rel=next of Atom (RFC 5005)',
      '/1.atom',
      {
        '/1.atom': atom('<link rel="self" href="/1.atom"/><link rel="next" href="/2.atom"/>', 'A'),
        '/2.atom': atom('', 'B'),
      },
    ],
    [
      'rel=next of RSS (RFC 5005)',
      '/1.rss',
      {
        '/1.rss': rss('<link>/</link><a:link rel="next" href="/2.rss"/>', 'A'),
        '/2.rss': rss('', 'B'),
      },
    ],
  ] as [string, string, Record<string, Response>][]) {
    it(`come from the next page by ${name}, with the focus on the first`, async () => {
      stand.answer = site(pages);
      const element = await loaded(list(src));
      expect(headlines(element)).to.deep.equal(['A']);
      part(element, 'more-button')?.click();
      await until(() => document.activeElement?.textContent === 'B', 'the focus');
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(['A', 'B']);
      expect(element.stories.map(({ headline }) => headline)).to.deep.equal(['A', 'B']);
      expect(part(element, 'more-button') === null).to.equal(true);
      expect(stand.requests.map(({ url }) => url)).to.deep.equal(
        Object.keys(pages).map((path) => location.origin + path),
      );
    });
  }

  it('come from what is left of the feed before its next page is asked for', async () => {
    stand.answer = site({
      '/1': json({ items: items('a', 'b', 'c'), next_url: '/2' }),
      '/2': json({ items: items('c', 'd') }),
    });
    const element = await loaded(list('/1'));
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['A', 'B', 'C']);
    expect(stand.requests).to.have.length(1);
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('say so while they load and when there are none, and keep the focus in the list', async () => {
    stand.answer = site({ '/1': json({ items: items('a'), next_url: '/2' }) });
    const element = await loaded(list('/1'));
    let release: (response: Response) => void = () => undefined;
    stand.answer = () => new Promise((resolve) => (release = resolve));
    const button = part(element, 'more-button');
    button?.focus();
    button?.click();
    await until(() => stand.requests.length === 2, 'a request');
    await element.updateComplete;
    expect(part(element, 'more-button') === button).to.equal(true);
    expect(button?.ariaDisabled).to.equal('true');
    expect(part(element, 'status')?.textContent).to.equal('Loading stories …');
    expect(element.matches(':state(loading)')).to.equal(true);
    button?.click();
    release(json({ items: items('a') }));
    await until(() => document.activeElement?.localName === 'a', 'the focus');
    await element.updateComplete;
    expect(part(element, 'more-button') === null).to.equal(true);
    expect(part(element, 'status')?.textContent).to.equal('There are no more stories.');
    expect(stand.requests).to.have.length(2);
  });

  it('can be asked for again when the next page failed', async () => {
    stand.answer = site({ '/1': json({ items: items('a'), next_url: '/2' }) });
    const element = await loaded(list('/1'));
    const failed = oneEvent(element, 'stet-error');
    await element.loadMore();
    expect(((await failed) as CustomEvent).detail.error.message).to.include('status 404');
    expect(headlines(element)).to.deep.equal(['A']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(part(element, 'status')?.textContent).to.equal('The stories could not be loaded.');
    stand.answer = site({ '/2': json({ items: items('b') }) });
    part(element, 'more-button')?.click();
    await until(() => headlines(element).length === 2, 'the next page');
    await element.updateComplete;
    expect(element.matches(':state(error)')).to.equal(false);
    expect(part(element, 'status')?.textContent).to.equal('');
  });

  it('are looked for in five pages at most, and on no other server', async () => {
    const pages = Array.from({ length: 9 }, (_, index) => [
      `/${index + 1}`,
      json({ items: items('a'), next_url: `/${index + 2}` }),
    ]);
    stand.answer = site(Object.fromEntries(pages) as Record<string, Response>);
    const element = await loaded(list('/1'));
    await element.loadMore();
    expect(stand.requests).to.have.length(6);
    element.remove();
    stand.answer = json({ items: items('a'), next_url: 'https://elsewhere.example/2' });
    const other = await loaded(list('/other'));
    expect(part(other, 'more-button')).to.equal(null);
    expect(stand.warnings.join()).to.include('on elsewhere.example, another server');
  });

  it('of further pages stay when the feed is read again', async () => {
    const second = json({ items: items('b', 'c') });
    stand.answer = site({ '/1': json({ items: items('a'), next_url: '/2' }), '/2': second });
    const element = await loaded(list('/1', 'limit="1" more'));
    await element.loadMore();
    stand.answer = site({ '/1': json({ items: items('n', 'a'), next_url: '/2' }), '/2': second });
    await element.refresh();
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['A', 'B', 'C']);
    expect(part(element, 'pending-button')?.textContent.trim()).to.equal('1 new story');
  });
});

describe('top-stories: no news', () => {
  it('are older stories that move up into a feed when one is taken out of it', async () => {
    stand.answer = feed('a', 'b', 'c');
    const element = await loaded(list('/feed', 'limit="3" more'));
    stand.answer = feed('a', 'c', 'older');
    await element.refresh();
    await element.updateComplete;
    expect(element.matches(':state(pending)')).to.equal(false);
    expect(part(element, 'more-button') === null).to.equal(false);
  });
});
