import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetComments } from '@stet/comments';

import { newThread, place } from './helpers.ts';
import { serveLong } from './serve-long.ts';

async function placeLong(total: number): Promise<StetComments> {
  return place(
    html`<stet-comments
      endpoint="/long/"
      thread=${newThread()}
      page-size=${total}
    ></stet-comments>`,
  );
}

const all = (element: StetComments, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? []),
];
const find = (element: StetComments, id: string): HTMLElement =>
  element.shadowRoot?.getElementById(`comment-${id}`) as HTMLElement;
const topOf = (element: HTMLElement): number => element.getBoundingClientRect().top;
const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};

async function expectToLeadTo(element: StetComments, index: number): Promise<void> {
  expect(await element.showComment(`c${index}`)).to.equal(true);
  const found = find(element, `c${index}`);
  expect(element.shadowRoot?.activeElement).to.equal(found);
  const end = document.documentElement.scrollHeight - innerHeight - scrollY;
  const top = topOf(found);
  // The last can be no higher than the end of the page lets it.
  expect(top, `c${index}`).to.be.within(-1, end > 1 ? 40 : innerHeight);
  await frames(10);
  expect(topOf(found), `c${index}, ten frames later`).to.be.closeTo(top, 1);
}

describe('a thread of thousands', function () {
  this.timeout(60_000);
  const total = 2000;
  let stopServing: () => void;
  let element: StetComments;

  before(async () => {
    stopServing = serveLong(total);
    element = await placeLong(total);
    await element.open();
  });
  after(() => {
    stopServing();
    element.remove();
    scrollTo(0, 0);
  });

  it('is there in groups of 50, each of which the browser may skip', () => {
    expect(all(element, 'list')).to.have.length(total / 50);
    expect(all(element, 'comment')).to.have.length(total);
    for (const list of all(element, 'list').slice(0, 3))
      expect(getComputedStyle(list).contentVisibility).to.equal('auto');
  });

  it('leads to each by its address, and it stays where it is', async () => {
    // Down, further down, back up, and to the very last.
    for (const index of [700, 1777, 240, total - 1]) await expectToLeadTo(element, index);
  });

  it('leaves a reader who scrolls away where he is', async () => {
    scrollTo(0, 0);
    const showing = element.showComment('c1500');
    await until(() => scrollY > 1000, 'it is on its way');
    dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    scrollTo(0, 500);
    await showing;
    await frames(5);
    expect(scrollY).to.be.below(1000);
  });

  it('is where it was after a reader has been elsewhere in it', async () => {
    await element.showComment('c900');
    const before = scrollY;
    await element.showComment('c10');
    await frames(3);
    scrollTo(0, before);
    await frames(5);
    expect(topOf(find(element, 'c900'))).to.be.within(-30, 60);
  });

  it('is searched through by find-in-page', async function () {
    scrollTo(0, 0);
    getSelection()?.removeAllRanges();
    const view = window as unknown as { find: (text: string) => boolean };
    // WebKit's `find`, other than its find-in-page, looks into no shadow root: not even for what is in view.
    if (!view.find('Comment 1:')) this.skip();
    expect(view.find('Comment 1777:')).to.equal(true);
    await until(() => {
      const top = topOf(find(element, 'c1777'));
      return top >= -50 && top < innerHeight;
    }, 'it is in view');
  });
});

describe('the first comments of a thread of thousands', () => {
  it('are shown before another is drawn, as soon as those of a thread of 50', async () => {
    const stopServing = serveLong(400);
    const element = await placeLong(400);
    const opening = element.open();
    while (all(element, 'comment').length === 0) await frames(1);
    // A frame's callbacks come before it is painted: what is there now is what a reader sees first.
    expect(all(element, 'comment')).to.have.length.within(1, 50);
    await opening;
    expect(all(element, 'comment')).to.have.length(400);
    stopServing();
    element.remove();
  });
});
