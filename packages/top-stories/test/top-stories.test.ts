import { expect, oneEvent } from '@open-wc/testing';
import { until } from 'stet-testing';
import '../src/define.ts';

import { feed, headlines, loaded, openStand, part, printed, put, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

describe('top-stories: the list', () => {
  it('fills the printed list up to limit and leaves its items alone', async () => {
    stand.answer = feed('a', 'b', 'c', 'd', 'e', 'f');
    const element = await put(printed('limit="4"', 'b', 'x'));
    const items = [...element.querySelectorAll('li')];
    const markup = items.map((item) => item.outerHTML);
    const { detail } = (await oneEvent(element, 'stet-load')) as CustomEvent;
    expect(detail.stories).to.have.length(6);
    expect(headlines(element)).to.deep.equal(['B', 'X', 'A', 'C']);
    expect([...element.querySelectorAll('li')].slice(0, 2)).to.deep.equal(items);
    expect(items.map((item) => item.outerHTML)).to.deep.equal(markup);
    expect(element.querySelector('li:last-child')?.innerHTML).to.equal(
      `<a href="${location.origin}/c">C</a>`,
    );
  });

  it('asks once, without cookies, for the address that the author named', async () => {
    stand.answer = feed('a');
    const element = await loaded(printed('limit="4"', 'b'));
    const parent = element.parentElement as HTMLElement;
    parent.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stand.requests.map(({ url }) => url)).to.deep.equal([`${location.origin}/feed`]);
    expect(stand.requests[0]?.init.credentials).to.equal('omit');
  });

  it('makes a list where there is none: ordered when numbered', async () => {
    stand.answer = feed('a', 'b');
    const plain = await loaded('<stet-top-stories src="/feed"></stet-top-stories>');
    expect(plain.querySelectorAll('ul > li')).to.have.length(2);
    plain.remove();
    const ranked = await loaded('<stet-top-stories src="/feed" numbered></stet-top-stories>');
    expect(ranked.querySelectorAll('ol > li')).to.have.length(2);
  });

  it('takes addresses that differ by campaign, slash or fragment for one story', async () => {
    stand.answer = feed('a/?utm_source=feed', 'a#top', 'b');
    const element = await loaded(printed('limit="5"', 'a'));
    expect(headlines(element)).to.deep.equal(['A', 'B']);
  });

  it('leaves out what other lists and teasers of the page have, unless dedupe="none"', async () => {
    stand.answer = feed('a', 'b', 'c');
    const others = `<stet-top-stories><ul><li><a href="/a">A</a></li></ul></stet-top-stories>
      <stet-teaser><h3><a href="/b">B</a></h3></stet-teaser>`;
    const element = await loaded(`<stet-top-stories src="/feed"></stet-top-stories>${others}`);
    expect(headlines(element)).to.deep.equal(['C']);
    element.parentElement?.remove();
    const all = await loaded(
      `<stet-top-stories src="/feed" dedupe="none"></stet-top-stories>${others}`,
    );
    expect(headlines(all)).to.deep.equal(['A', 'B', 'C']);
  });

  it('leaves out the page’s own story with exclude-current', async () => {
    const here = location.pathname.slice(1) + location.search;
    stand.answer = feed(here, 'b');
    const element = await loaded(
      '<stet-top-stories src="/feed" exclude-current></stet-top-stories>',
    );
    expect(headlines(element)).to.deep.equal(['B']);
  });

  it('writes each story by the publisher’s template, as text', async () => {
    stand.answer = new Response(
      JSON.stringify({
        items: [
          {
            url: '/a',
            title: '<b>A</b>',
            tags: ['Sport'],
            date_published: '2026-05-04T09:00Z',
            image: '/packages/theme/test/pages/harbour.svg',
          },
          { url: '/b', title: 'B', image: 'https://tracker.example/pixel.gif' },
        ],
      }),
    );
    const element =
      await loaded(`<stet-top-stories src="/feed"><template slot="item"><li class="story">
      <img data-field="image" alt=""><h3><span data-field="kicker"></span> <a data-field="headline"></a></h3>
      <time data-field="published"></time><em data-field="mood"></em></li></template></stet-top-stories>`);
    const [first, second] = element.querySelectorAll('ul > li.story');
    expect(first?.querySelector('a')?.textContent).to.equal('<b>A</b>');
    expect(first?.querySelector('a')?.href).to.equal(`${location.origin}/a`);
    expect(first?.querySelector('span')?.textContent).to.equal('Sport');
    expect(first?.querySelector('time')?.dateTime).to.equal('2026-05-04T09:00:00.000Z');
    expect(first?.querySelector('img')?.src).to.include('harbour.svg');
    expect(second?.querySelector('img, span, time')).to.equal(null);
    expect(stand.warnings.join()).to.include('data-field="mood" is not known');
  });

  it('has its own items again after a framework has replaced the list', async () => {
    stand.answer = feed('a', 'b', 'c');
    const element = await loaded(printed('limit="3"', 'a'));
    const list = document.createElement('ol');
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '/b';
    link.textContent = 'B';
    item.append(link);
    list.append(item);
    element.querySelector('ol')?.replaceWith(list);
    await until(() => headlines(element).length === 2, 'the items are back');
    expect(headlines(element)).to.deep.equal(['B', 'C']);
  });

  it('starts again with another src', async () => {
    stand.answer = feed('a', 'b');
    const element = await loaded(printed('limit="3"', 'x'));
    stand.answer = feed('c');
    element.src = '/other';
    await until(() => headlines(element).includes('C'), 'the other feed');
    expect(headlines(element)).to.deep.equal(['X', 'C']);
  });
});

describe('top-stories: the region', () => {
  it('is named by the heading in the page', async () => {
    const element = await put(
      '<stet-top-stories><h3>Most read</h3><ol><li>x</li></ol></stet-top-stories>',
    );
    const region = element.renderRoot.querySelector('section');
    expect(region?.getAttribute('aria-label')).to.equal('Most read');
    expect(part(element, 'heading') === null).to.equal(true);
  });

  it('has a heading of its own where the page prints neither heading nor list', async () => {
    stand.answer = feed('a');
    const element = await loaded(
      '<section><h2>News</h2><stet-top-stories src="/feed"></stet-top-stories></section>',
    );
    expect(part(element, 'heading')?.textContent).to.equal('Top Stories');
    expect(part(element, 'heading')?.getAttribute('aria-level')).to.equal('3');
    element.heading = 'Most read';
    element.headingLevel = 4;
    await element.updateComplete;
    expect(part(element, 'heading')?.textContent).to.equal('Most read');
    expect(part(element, 'heading')?.getAttribute('aria-level')).to.equal('4');
  });

  it('pushes down no printed list by a heading nobody asked for', async () => {
    const element = await put('<stet-top-stories><ul><li>x</li></ul></stet-top-stories>');
    expect(part(element, 'heading') === null).to.equal(true);
    expect(element.renderRoot.querySelector('section')?.ariaLabel).to.equal('Top Stories');
  });
});

describe('top-stories: bad input', () => {
  it('warns once of each value that is none', async () => {
    stand.answer = feed('a');
    const element = await loaded(
      printed(
        'limit="-2" layout="pile" dedupe="all" refresh="often" max-age="old" format="csv"',
        'x',
      ),
    );
    element.requestUpdate();
    await element.updateComplete;
    for (const name of [
      'limit="-2"',
      'layout="pile"',
      'dedupe="all"',
      'refresh="often"',
      'max-age="old"',
      'format="csv"',
    ])
      expect(
        stand.warnings.filter((line) => line.includes(name)),
        name,
      ).to.have.length(1);
  });

  it('asks nothing of an address that is not http(s)', async () => {
    await put('<stet-top-stories src="javascript:alert(1)"><ol><li>x</li></ol></stet-top-stories>');
    await until(() => stand.warnings.join().includes('not an http(s) address'), 'a warning');
    expect(stand.requests).to.have.length(0);
  });

  it('says that it is empty', async () => {
    await put('<stet-top-stories></stet-top-stories>');
    await until(() => stand.warnings.join().includes('neither a list'), 'a warning');
  });
});
