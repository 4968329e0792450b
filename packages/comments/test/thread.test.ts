import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';

import {
  endpoint,
  fetched,
  newThread,
  part,
  place,
  post,
  requests,
  textsOf,
  untilLoaded,
} from './helpers.ts';

beforeEach(() => localStorage.clear());

describe('a thread from the service', () => {
  it('asks for nothing but the count before somebody wants it', async () => {
    const thread = newThread();
    await post(thread, 'One');
    await post(thread, 'Two');
    const element = await place(fetched(thread));
    await until(() => part(element, 'count'), 'the count is there');
    expect(part(element, 'trigger')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Click to comment 2 comments',
    );
    expect(requests(thread)).to.deep.equal(['/v1/counts']);
    expect(textsOf(element)).to.deep.equal([]);
  });

  it('opens by a click, newest first, with focus on its heading', async () => {
    const thread = newThread();
    await post(thread, 'Older');
    await post(thread, 'Newer');
    const element = await place(fetched(thread));
    const events: string[] = [];
    for (const name of ['stet-before-open', 'stet-open', 'stet-comments-load'] as const)
      element.addEventListener(name, () => events.push(name));
    part(element, 'trigger')?.click();
    await untilLoaded(element);
    expect(textsOf(element)).to.deep.equal(['Newer', 'Older']);
    expect(events).to.deep.equal(['stet-before-open', 'stet-open', 'stet-comments-load']);
    expect(element.shadowRoot?.activeElement?.textContent).to.include('Comments');
    expect(part(element, 'trigger')).to.equal(null);
  });

  it('can be kept shut by the page', async () => {
    const element = await place(fetched(newThread()));
    element.addEventListener('stet-before-open', (event) => event.preventDefault());
    expect(await element.open()).to.equal(false);
    expect(element.matches(':state(open)')).to.equal(false);
  });

  it('shows replies under what they answer', async () => {
    const thread = newThread();
    const root = await post(thread, 'A question');
    const reply = await post(thread, 'An answer', root);
    await post(thread, 'Thanks', reply);
    const element = await place(fetched(thread));
    await element.open();
    const nested = element.shadowRoot?.querySelector(
      `#comment-${root} #comment-${reply} [part="body"]`,
    );
    expect(nested?.textContent).to.equal('An answer');
  });

  it('loads page after page, with focus on the first new comment', async () => {
    const thread = newThread();
    for (let index = 1; index <= 5; index += 1) await post(thread, `Comment ${index}`);
    const element = await place(
      html`<stet-comments endpoint=${endpoint} thread=${thread} page-size="2"></stet-comments>`,
    );
    await element.open();
    expect(textsOf(element)).to.deep.equal(['Comment 5', 'Comment 4']);
    expect(part(element, 'more-button')?.textContent.trim()).to.equal('Show 3 more comments');
    part(element, 'more-button')?.click();
    await until(() => textsOf(element).length === 4, 'the second page is there');
    await until(
      () => element.shadowRoot?.activeElement?.textContent?.includes('Comment 3'),
      'focus',
    );
  });

  it('keeps the order that it is asked for, and warns of an unknown one', async () => {
    const thread = newThread();
    await post(thread, 'Older');
    await post(thread, 'Newer');
    const element = await place(
      html`<stet-comments endpoint=${endpoint} thread=${thread} sort="oldest"></stet-comments>`,
    );
    await element.open();
    expect(textsOf(element)).to.deep.equal(['Older', 'Newer']);
    const warnings: string[] = [];
    const original = console.warn;
    console.warn = (line: string) => warnings.push(line);
    element.sort = 'upside-down';
    await element.updateComplete;
    console.warn = original;
    expect(warnings.join()).to.include(
      'sort="upside-down" is not known. Use one of: newest, oldest',
    );
  });

  it('invites the first comment, and shows it in place with focus', async () => {
    const element = await place(fetched(newThread()));
    await element.open();
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(element.shadowRoot?.textContent).to.include('Be the first.');
    const form = element.shadowRoot?.querySelector('stet-comment-form') as StetCommentForm;
    await write(form, 'The first one');
    await until(() => textsOf(element).includes('The first one'), 'the comment is there');
    await until(() => element.shadowRoot?.activeElement?.part.contains('comment'), 'it has focus');
  });

  it('answers a comment under it', async () => {
    const thread = newThread();
    const id = await post(thread, 'A question');
    const element = await place(fetched(thread));
    await element.open();
    const heard: string[] = [];
    element.addEventListener('stet-reply', ({ detail }) => heard.push(detail.id));
    part(element, 'reply-button')?.click();
    await until(
      () => element.shadowRoot?.querySelector(`#comment-${id} stet-comment-form`),
      'the form',
    );
    const form = element.shadowRoot?.querySelector('stet-comment-form') as StetCommentForm;
    await until(
      () => form.shadowRoot?.textContent?.includes('Leave a Reply to Bea'),
      'its heading',
    );
    expect(heard).to.deep.equal([id]);
    await write(form, 'My answer');
    await until(
      () =>
        element.shadowRoot?.querySelector(`#comment-${id} ol`)?.textContent?.includes('My answer'),
      'the answer is there',
    );
  });

  it('tells that it could not be loaded, and tries again', async () => {
    const element = await place(
      html`<stet-comments endpoint="/__stet/broken/" thread=${newThread()}></stet-comments>`,
    );
    const failed = new Promise((resolve) =>
      element.addEventListener('stet-comments-error', resolve),
    );
    await element.open();
    await failed;
    await element.updateComplete;
    expect(element.matches(':state(error)')).to.equal(true);
    expect(part(element, 'status')?.textContent).to.equal('The comments could not be loaded.');
    element.endpoint = endpoint;
    await untilLoaded(element);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('shows hostile text as text', async () => {
    const thread = newThread();
    const hostile = '<img src=x onerror="window.hit = 1"> [x](javascript:alert(1)) <b>bold</b>';
    await post(thread, hostile);
    const element = await place(fetched(thread));
    await element.open();
    expect(element.shadowRoot?.querySelector('img, [onerror], a[href^="javascript"]')).to.equal(
      null,
    );
    expect('hit' in window).to.equal(false);
    expect(textsOf(element)[0]).to.include('<img src=x');
  });
});

describe('showComment', () => {
  it('opens the page that holds it', async () => {
    const thread = newThread();
    const first = await post(thread, 'The very first');
    for (let index = 1; index <= 4; index += 1) await post(thread, `Later ${index}`);
    const element = await place(
      html`<stet-comments endpoint=${endpoint} thread=${thread} page-size="2"></stet-comments>`,
    );
    expect(await element.showComment(first)).to.equal(true);
    expect(element.shadowRoot?.activeElement?.id).to.equal(`comment-${first}`);
    expect(await element.showComment('c_none')).to.equal(false);
  });
});

async function write(form: StetCommentForm, words: string): Promise<void> {
  await form.updateComplete;
  const { elements } = form.shadowRoot?.querySelector('form') as HTMLFormElement;
  for (const [name, value] of [
    ['comment', words],
    ['author', 'Ada'],
    ['email', 'ada@example.com'],
  ] as const)
    (elements.namedItem(name) as HTMLInputElement).value = value;
  form.submit();
}
