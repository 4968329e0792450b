import { expect, oneEvent } from '@open-wc/testing';
import { until } from 'stet-testing';
import '../src/define.ts';

import {
  feed,
  headlines,
  loaded,
  openStand,
  part,
  printed,
  put,
  settled,
  type Stand,
} from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

describe('top-stories: new stories', () => {
  it('wait behind a button, move nothing, and come at the top with the focus', async () => {
    stand.answer = feed('b', 'c', 'd');
    const element = await loaded(printed('limit="3"', 'b'));
    const place = () => element.querySelector('li')?.getBoundingClientRect().top;
    const before = place();
    stand.answer = feed('n1', 'n2', 'b', 'c', 'd');
    const pending = oneEvent(element, 'stet-pending');
    await element.refresh();
    expect(((await pending) as CustomEvent).detail).to.deep.equal({ count: 2 });
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['B', 'C', 'D']);
    expect(part(element, 'pending-button')?.textContent.trim()).to.equal('2 new stories');
    expect(part(element, 'status')?.textContent).to.equal('2 new stories');
    expect(element.matches(':state(pending)')).to.equal(true);
    expect(place()).to.equal(before);
    part(element, 'pending-button')?.click();
    await until(() => document.activeElement?.textContent === 'N1', 'the focus');
    await element.updateComplete;
    // The printed item stays; the list is as long as before where it can be.
    expect(headlines(element)).to.deep.equal(['N1', 'N2', 'B']);
    expect(element.matches(':state(pending)')).to.equal(false);
    expect(part(element, 'pending-button') === null).to.equal(true);
  });

  it('are told of once', async () => {
    stand.answer = feed('b');
    const element = await loaded(printed('limit="3"', 'b'));
    let told = 0;
    element.addEventListener('stet-pending', () => (told += 1));
    stand.answer = feed('n', 'b');
    await element.refresh();
    await element.refresh();
    expect(told).to.equal(1);
  });

  it('wait on the first load too when the printed list is full', async () => {
    stand.answer = feed('n', 'a', 'b', 'older');
    const element = await loaded(printed('', 'a', 'b'));
    expect(headlines(element)).to.deep.equal(['A', 'B']);
    expect(part(element, 'pending-button')?.textContent.trim()).to.equal('1 new story');
  });

  it('never take a printed item away', async () => {
    stand.answer = feed('n', 'a', 'b');
    const element = await loaded(printed('limit="2"', 'a', 'b'));
    await element.applyPending();
    expect(headlines(element)).to.deep.equal(['N', 'A', 'B']);
  });

  it('are said in the publisher’s words', async () => {
    stand.answer = feed('n', 'a');
    const element = await loaded(printed('limit="1" label-pending="Show {count}"', 'a'));
    expect(part(element, 'pending-button')?.textContent.trim()).to.equal('Show 1');
  });

  it('are looked for while the list is in view', async () => {
    stand.answer = feed('a');
    const element = await loaded(printed('limit="1" refresh="PT1S"', 'a'));
    stand.answer = feed('n', 'a');
    await until(() => element.matches(':state(pending)'), 'news');
    element.remove();
    const { length } = stand.requests;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(stand.requests).to.have.length(length);
  });

  it('are not looked for below the fold', async () => {
    stand.answer = feed('a');
    const element = await put(printed('limit="1" refresh="PT1S"', 'a'));
    (element.parentElement as HTMLElement).style.paddingTop = '10000px';
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(stand.requests).to.have.length(1);
  });
});

describe('top-stories: more stories', () => {
  it('come by as many as the list shows, with the focus on the first', async () => {
    stand.answer = feed('a', 'b', 'c', 'd', 'e');
    const element = await loaded(
      '<stet-top-stories src="/feed" limit="2" more></stet-top-stories>',
    );
    expect(headlines(element)).to.deep.equal(['A', 'B']);
    expect(part(element, 'more-button')?.textContent.trim()).to.equal('More stories');
    part(element, 'more-button')?.click();
    await until(() => document.activeElement?.textContent === 'C', 'the focus');
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
    expect(part(element, 'more-button') === null).to.equal(true);
  });

  it('stay when news come', async () => {
    stand.answer = feed('a', 'b', 'c');
    const element = await loaded(
      '<stet-top-stories src="/feed" limit="1" more></stet-top-stories>',
    );
    await element.loadMore();
    stand.answer = feed('n', 'a', 'b', 'c');
    await element.refresh();
    await element.applyPending();
    expect(headlines(element)).to.deep.equal(['N', 'A']);
    await element.loadMore();
    expect(headlines(element)).to.deep.equal(['N', 'A', 'B']);
  });
});
