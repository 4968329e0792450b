import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetCommentCount } from '@stet/comments';

import { endpoint, newThread, part, place, post, requests } from './helpers.ts';

const count = 'stet-comment-count';

describe('stet-comment-count', () => {
  it('puts the number beside a link', async () => {
    const thread = newThread();
    await post(thread, 'One');
    const element = await place<StetCommentCount>(
      html`<stet-comment-count endpoint=${endpoint} thread=${thread}
        ><a href="#respond">Comments</a></stet-comment-count
      >`,
      count,
    );
    await until(() => part(element, 'count'), 'the count is there');
    expect(part(element, 'count')?.textContent).to.equal('1');
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('brings a printed number up to date', async () => {
    const thread = newThread();
    await post(thread, 'One');
    const element = await place<StetCommentCount>(
      html`<stet-comment-count endpoint=${endpoint} thread=${thread}>0</stet-comment-count>`,
      count,
    );
    await until(() => part(element, 'count'), 'the count is there');
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('asks for all of a page at once', async () => {
    const threads = [newThread(), newThread(), newThread()];
    await place(
      html`${threads.map(
        (thread) =>
          html`<stet-comment-count endpoint=${endpoint} thread=${thread}></stet-comment-count>`,
      )}`,
      count,
    );
    const last = document.querySelectorAll<StetCommentCount>(count)[2] as StetCommentCount;
    await until(() => part(last, 'count'), 'the counts are there');
    expect(requests(threads[0] as string)).to.deep.equal(['/v1/counts']);
    const asked = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes(threads[0] as string));
    expect(asked).to.have.length(1);
    expect(asked[0]?.name).to.include(threads[2]);
  });

  it('leaves what is printed where the service is down', async () => {
    const element = await place<StetCommentCount>(
      html`<stet-comment-count endpoint="/__stet/broken/" thread="x">12</stet-comment-count>`,
      count,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.innerText).to.equal('12');
  });
});
