import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { ReadProgressDetail, StetArticle } from '@stet/article';

import { nextFrame, part, story, wordsOf } from './helpers.ts';

const long = html`<article>
    ${[0, 1, 2, 3].map((index) => html`<p style="height: 2000px; margin: 0" id="p${index}">${wordsOf(100, `w${index}x`)}</p>`)}
  </article>
  <div style="height: 4000px"></div>`;
const progressOf = (element: HTMLElement) => {
  const details: ReadProgressDetail[] = [];
  element.addEventListener('stet-read-progress', (event) => details.push(event.detail));
  return details;
};
const scrollTo = async (top: number) => {
  window.scrollTo(0, top);
  await nextFrame();
  await nextFrame();
};
const bottomOf = (element: StetArticle, id: string) =>
  (element.querySelector(`#${id}`)?.getBoundingClientRect().bottom ?? 0) + scrollY - innerHeight;

describe('progress', () => {
  beforeEach(() => {
    window.scrollTo(0, 0);
    localStorage.clear();
  });

  it('is told at each quarter of the text, once, and counts no more than the text', async () => {
    const element = await story({ progress: '' }, long);
    const told = progressOf(element);
    let completes = 0;
    element.addEventListener('stet-read-complete', () => (completes += 1));
    await until(() => element.matches(':state(reading)'), 'it is being read');
    expect(told).to.deep.equal([]);
    await scrollTo(bottomOf(element, 'p0') + 1);
    expect(told).to.deep.equal([{ ratio: 0.25, wordsLeft: 300 }]);
    await scrollTo(bottomOf(element, 'p2') + 10);
    await scrollTo(0);
    await scrollTo(bottomOf(element, 'p2') + 10);
    expect(told.map(({ ratio }) => ratio)).to.deep.equal([0.25, 0.5, 0.75]);
    expect(completes).to.equal(0);
    await scrollTo(bottomOf(element, 'p3') + 1);
    expect(told.at(-1)).to.deep.equal({ ratio: 1, wordsLeft: 0 });
    expect(completes).to.equal(1);
    expect(element.matches(':state(complete)')).to.equal(true);
    expect(element.matches(':state(reading)')).to.equal(false);
  });

  it('is drawn, takes no room, and is nothing to a screen reader', async () => {
    const element = await story({ progress: '' }, long);
    const bar = part(element, 'progress') as HTMLElement;
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    expect(bar.offsetHeight).to.equal(0);
    await scrollTo(bottomOf(element, 'p1') + 1);
    await until(() => Math.abs(Number(bar.style.getPropertyValue('--_read')) - 0.5) < 0.01, 'half');
    expect(part(await story({}, long), 'progress')).to.equal(null);
  });

  it('does not count what is held back as read', async () => {
    const element = await story(
      {},
      html`<article>
        <p>${wordsOf(50)}</p>
        <div hidden="until-found" style="content-visibility: hidden"><p>${wordsOf(50)}</p></div>
      </article>`,
    );
    const told = progressOf(element);
    await until(() => told.length > 0, 'some progress');
    await nextFrame();
    expect(told.map(({ ratio }) => ratio)).to.deep.equal([0.25, 0.5]);
  });

  it('starts again when a framework puts another story in its place', async () => {
    const element = await story(
      {},
      html`<article>
        <h1>One</h1>
        <p>Short.</p>
      </article>`,
    );
    await until(() => element.matches(':state(complete)'), 'it is read');
    const told = progressOf(element);
    const article = element.querySelector('article') as HTMLElement;
    const next = document.createElement('h1');
    next.textContent = 'Two';
    article.querySelector('h1')?.replaceWith(next);
    await until(() => told.length === 4, 'it is told again');
  });
});

describe('resume', () => {
  beforeEach(() => {
    window.scrollTo(0, 0);
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const readTo = async (id: string) => {
    const first = await story({ resume: '' }, long);
    await nextFrame();
    await scrollTo(0);
    await until(() => first.matches(':state(reading)'), 'it is being read');
    await scrollTo(bottomOf(first, id) + 500);
    await until(() => localStorage.length > 0, 'the place is kept');
    first.remove();
    await scrollTo(0);
  };

  it('offers the last place with a word why, and goes there', async () => {
    await readTo('p1');
    const element = await story({ resume: '' }, long);
    await until(() => part(element, 'resume'), 'the offer');
    await element.updateComplete;
    const offer = part(element, 'resume') as HTMLElement;
    expect(offer.matches(':popover-open')).to.equal(true);
    expect(offer.textContent).to.match(/5\d%/).and.include('Only this browser remembers it.');
    offer.querySelector('button')?.click();
    await until(() => document.activeElement?.id === 'p1', 'focus is at the place');
    expect(Math.abs(element.querySelector('#p1')?.getBoundingClientRect().top ?? 999)).to.be.below(
      100,
    );
    expect(part(element, 'resume')).to.equal(null);
  });

  it('goes away when it is declined', async () => {
    await readTo('p1');
    const element = await story({ resume: '' }, long);
    await until(() => part(element, 'resume'), 'the offer');
    part(element, 'resume')?.querySelectorAll('button')[1]?.click();
    await element.updateComplete;
    expect(part(element, 'resume')).to.equal(null);
    expect(scrollY).to.equal(0);
  });

  it('forgets a story that has been read to its end', async () => {
    await readTo('p1');
    const element = await story({ resume: '' }, long);
    await until(() => part(element, 'resume'), 'the offer');
    await scrollTo(bottomOf(element, 'p3') + 10);
    await scrollTo(bottomOf(element, 'p3') + 20);
    await until(() => localStorage.length === 0, 'it is forgotten');
  });

  it('keeps no place for a reader who has only opened the story', async () => {
    const element = await story(
      { resume: '' },
      html`<article>
        <p>${wordsOf(40)}</p>
        <p style="height: 900px">${wordsOf(40)}</p>
      </article>`,
    );
    await until(() => element.matches(':state(reading)'), 'it is being read');
    window.dispatchEvent(new Event('resize'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(localStorage.length).to.equal(0);
  });

  it('keeps and offers nothing without the attribute', async () => {
    await readTo('p1');
    const element = await story({}, long);
    await until(() => element.matches(':state(reading)'), 'it is being read');
    expect(part(element, 'resume')).to.equal(null);
  });
});
