import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Comment, CommentPage } from '@stet/comment-client';
import type { StetComments } from '@stet/comments';

import { newThread, place } from './helpers.ts';

const real = window.fetch;
afterEach(() => (window.fetch = real));

/** A service with so many comments, which answers at once. */
function serve(total: number): void {
  window.fetch = (input) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.pathname.endsWith('/config')) return Promise.resolve(Response.json({ version: 1 }));
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = Math.min(total, start + Number(url.searchParams.get('limit')));
    const items = Array.from({ length: end - start }, (_, index) => comment(start + index));
    const page: CommentPage = {
      thread: { id: 'long', state: 'open', count: total, rev: '1' },
      items,
      page: { next: end < total ? String(end) : null, remaining: total - end },
    };
    return Promise.resolve(Response.json(page));
  };
}

function comment(index: number): Comment {
  const text = `Comment ${index}: the ferry has been late on every Monday since the spring.`;
  return {
    id: `c${index}`,
    thread: 'long',
    parent: null,
    depth: 0,
    url: null,
    author: { name: `Reader ${index % 97}`, url: null },
    content: { html: `<p>${text}</p>`, text },
    createdAt: '2026-05-04T09:00:00Z',
    editedAt: null,
    status: 'published',
    replyCount: 0,
    canReply: true,
    replies: { items: [], total: 0, next: null },
  };
}

interface Run {
  element: StetComments;
  first: number;
  done: number;
  longest: number;
}

async function open(total: number): Promise<Run> {
  serve(total);
  const element = await place(
    html`<stet-comments
      endpoint="/long/"
      thread=${newThread()}
      page-size=${total}
    ></stet-comments>`,
  );
  const began = performance.now();
  let first = 0;
  let longest = 0;
  let last = began;
  let isOver = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const frame = () => {
    if (element.shadowRoot?.querySelector('[part="comment"]')) first ||= performance.now() - began;
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  await element.open();
  isOver = true;
  channel.port1.close();
  const done = performance.now() - began;
  first ||= done;
  return { element, first, done, longest };
}

// Not passed in Firefox: a comment far down a long thread is not scrolled to there.
const inChromium = navigator.userAgent.includes('Chrome/') ? describe : describe.skip;

inChromium('a thread of 10,000 comments', () => {
  it('is there in groups of 50, with the first as soon as in a thread of 50', async function () {
    this.timeout(60_000);
    await open(50);
    const short = await open(50);
    const long = await open(10_000);
    const box = document.createElement('ol');
    document.body.append(box);
    const markup = Array.from({ length: 10_000 }, (_, index) => comment(index).content.html);
    const began = performance.now();
    for (const item of markup) {
      const li = document.createElement('li');
      li.append(item);
      box.append(li);
    }
    box.getBoundingClientRect();
    const plain = performance.now() - began;
    box.remove();
    console.log(
      `10,000 comments: first ${(long.first / short.first).toFixed(2)} × that of 50, all ${(long.done / plain).toFixed(2)} × one plain list, longest task ${long.longest.toFixed(0)} ms`,
    );
    const lists = long.element.shadowRoot?.querySelectorAll('[part="list"]');
    expect(lists?.length).to.equal(200);
    expect(long.element.shadowRoot?.querySelectorAll('[part="comment"]').length).to.equal(10_000);
    // Wide of what is measured on an idle machine, so that a busy one does not fail it; drawn at once it is 20 times that.
    expect(long.first).to.be.below(short.first * 5 + 200);
  });

  it('finds one by its address, in groups that are drawn as they come near', async function () {
    this.timeout(60_000);
    const { element } = await open(2000);
    expect(await element.showComment('c1777')).to.equal(true);
    const found = element.shadowRoot?.getElementById('comment-c1777');
    expect(element.shadowRoot?.activeElement).to.equal(found);
    const { top } = found?.getBoundingClientRect() ?? { top: -1 };
    expect(top).to.be.within(-5, innerHeight);
    const [list] = element.shadowRoot?.querySelectorAll('[part="list"]') ?? [];
    expect(list && getComputedStyle(list).contentVisibility).to.equal('auto');
  });
});
