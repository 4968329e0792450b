import { expect, oneEvent } from '@open-wc/testing';
import { until } from 'stet-testing';
import '../src/define.ts';

import { feed, headlines, loaded, openStand, printed, put, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const list = '<stet-top-stories src="#latest" limit="5"></stet-top-stories>';

describe('top-stories: src="#id"', () => {
  it('takes the stories that an element of the page links to, once each, without a request', async () => {
    const element = await loaded(`${list}<ul id="latest">
      <li><a href="/c">Picture</a><h3><a href="/a">A</a></h3><time datetime="2026-05-04T09:00Z"></time></li>
      <li><a href="/b"> B </a></li><li>none</li><li><a href="javascript:alert(1)">no</a></li></ul>`);
    expect(headlines(element)).to.deep.equal(['A', 'B']);
    expect(element.stories[0]?.published).to.equal('2026-05-04T09:00:00.000Z');
    expect(stand.requests).to.have.length(0);
  });

  it('takes them from another list although each stands once in a page', async () => {
    const element = await loaded(
      `${list}<stet-top-stories id="latest"><ul><li><a href="/a">A</a></li></ul></stet-top-stories>`,
    );
    expect(headlines(element)).to.deep.equal(['A']);
  });

  it('reads an ItemList of JSON-LD in a script, alone or in a graph', async () => {
    const itemList = { itemListElement: [{ url: '/a', name: 'A' }] };
    for (const data of [itemList, { '@graph': [{}, itemList] }, [{}, itemList]]) {
      const element = await loaded(
        `${list}<script type="application/ld+json" id="latest">${JSON.stringify(data)}</script>`,
      );
      expect(headlines(element)).to.deep.equal(['A']);
      element.parentElement?.remove();
    }
  });

  it('takes what is new in it when it is read again', async () => {
    const element = await loaded(`${list}<ul id="latest"><li><a href="/a">A</a></li></ul>`);
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '/n';
    link.textContent = 'N';
    item.append(link);
    document.querySelector('#latest')?.prepend(item);
    await element.refresh();
    await element.updateComplete;
    expect(element.matches(':state(pending)')).to.equal(true);
  });

  it('says that there is no such element', async () => {
    const element = await put(list);
    const { detail } = (await oneEvent(element, 'stet-error')) as CustomEvent;
    expect(detail.error.message).to.include('no element has id="latest"');
    expect(stand.warnings).to.have.length(1);
  });
});

describe('top-stories: requests', () => {
  it('check with the server what the browser has kept', async () => {
    stand.answer = feed('a');
    await loaded(printed('', 'x'));
    expect(stand.requests[0]?.init.cache).to.equal('no-cache');
  });

  it('take nothing from another host that the feed’s leads to', async () => {
    stand.answer = async () => {
      const response = feed('a');
      Object.defineProperty(response, 'url', { value: 'https://elsewhere.example/feed' });
      return response;
    };
    const element = await loaded(printed('limit="3"', 'x'));
    expect(headlines(element)).to.deep.equal(['X']);
    expect(stand.warnings.join()).to.include('set src="https://elsewhere.example/feed"');
  });

  it('read no more of a feed than the server says is too much', async () => {
    let isCancelled = false;
    stand.answer = async () =>
      new Response(new ReadableStream({ cancel: () => void (isCancelled = true) }), {
        headers: { 'content-length': '1048577' },
      });
    const element = await loaded(printed('', 'x'));
    await until(() => isCancelled, 'the rest is refused');
    expect(element.matches(':state(error)')).to.equal(true);
  });
});
