import { expect } from '@open-wc/testing';
import type { Story } from '@stet/top-stories';
import '../src/define.ts';

import { headlines, loaded, openStand, printed, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const feedOf = (...items: object[]) => new Response(JSON.stringify({ items }));

describe('top-stories: a story that changes in the feed', () => {
  it('reads anew in its place, and keeps focus, nodes and order', async () => {
    stand.answer = feedOf({ url: '/a', title: 'Old' }, { url: '/b', title: 'B' });
    const element = await loaded(printed('limit="3"', 'x'));
    const link = element.querySelector<HTMLElement>('a[href$="/a"]');
    const kept = element.querySelector('a[href$="/b"]')?.firstChild;
    link?.focus();
    let focusMoves = 0;
    link?.addEventListener('blur', () => (focusMoves += 1));
    stand.answer = feedOf({ url: '/b', title: 'B', summary: 'More' }, { url: '/a', title: 'New' });
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['X', 'New', 'B']);
    expect(document.activeElement).to.equal(link);
    expect(focusMoves).to.equal(0);
    expect(element.querySelector('a[href$="/b"]')?.firstChild).to.equal(kept);
    expect(element.matches(':state(pending)')).to.equal(false);
  });

  it('keeps its place when its address changes too, known by the feed’s id', async () => {
    stand.answer = feedOf({ id: '7', url: '/a', title: 'Old' });
    const element = await loaded(printed('limit="2"', 'x'));
    stand.answer = feedOf({ id: '7', url: '/a-corrected', title: 'New' });
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['X', 'New']);
    expect(element.querySelector('li:last-child a')?.getAttribute('href')).to.match(/a-corrected$/);
    expect(element.matches(':state(pending)')).to.equal(false);
  });

  it('goes live in the publisher’s template, and stops being live', async () => {
    const live = { url: '/a', title: 'A', tags: ['Weather'], _stet: { type: 'live' } };
    stand.answer = feedOf({ url: '/a', title: 'A' });
    const element = await loaded(`<stet-top-stories src="/feed"><template slot="item"><li>
      <b data-field="live">Live</b> <i data-field="kicker"></i> <a data-field="headline"></a>
      </li></template></stet-top-stories>`);
    const link = element.querySelector('li a');
    expect(headlines(element)[0]?.replace(/\s+/g, ' ')).to.equal('A');
    stand.answer = feedOf(live);
    await element.refresh();
    expect(headlines(element)[0]?.replace(/\s+/g, ' ')).to.equal('Live Weather A');
    stand.answer = feedOf({ ...live, _stet: null });
    await element.refresh();
    expect(headlines(element)[0]?.replace(/\s+/g, ' ')).to.equal('Weather A');
    expect(element.querySelector('li a')).to.equal(link);
  });

  it('is handed to a teaser, which knows how to show it, with its type', async () => {
    stand.answer = feedOf({ url: '/a', title: 'A' });
    const element = await loaded(`<stet-top-stories src="/feed"><template slot="item"><li>
      <stet-teaser data-field="item" type="opinion"></stet-teaser></li></template></stet-top-stories>`);
    const teaser = element.querySelector('stet-teaser') as unknown as { type: string; item: Story };
    expect([teaser.type, teaser.item.headline]).to.deep.equal(['opinion', 'A']);
    stand.answer = feedOf({ url: '/a', title: 'A now', _stet: { type: 'live' } });
    await element.refresh();
    expect([teaser.type, teaser.item.headline]).to.deep.equal(['live', 'A now']);
  });

  it('leaves what the page printed as it stands', async () => {
    stand.answer = feedOf({ url: '/x', title: 'Another headline' });
    const element = await loaded(printed('limit="2"', 'x'));
    await element.refresh();
    expect(headlines(element)).to.deep.equal(['X']);
  });
});
