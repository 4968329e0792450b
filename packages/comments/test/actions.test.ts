import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';
import type { StetComments } from '@stet/comments';

import { fetched, newThread, part, place, post, textsOf } from './helpers.ts';

beforeEach(() => localStorage.clear());

const buttonSaying = (element: StetComments, words: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    ({ textContent }) => textContent.trim() === words,
  );

async function press(element: StetComments, words: string): Promise<void> {
  await until(() => buttonSaying(element, words), `the button "${words}"`);
  buttonSaying(element, words)?.click();
}

async function withOwnComment(words: string): Promise<StetComments> {
  const element = await place(fetched(newThread()));
  await element.open();
  const form = element.shadowRoot?.querySelector('stet-comment-form') as StetCommentForm;
  await form.updateComplete;
  const { elements } = form.shadowRoot?.querySelector('form') as HTMLFormElement;
  for (const [name, value] of Object.entries({ comment: words, author: 'Ada', email: 'a@b.org' }))
    (elements.namedItem(name) as HTMLInputElement).value = value;
  form.submit();
  await until(() => textsOf(element).includes(words), 'the comment is there');
  return element;
}

describe('sort', () => {
  it('is the reader’s to choose', async () => {
    const thread = newThread();
    await post(thread, 'Older');
    await post(thread, 'Newer');
    const element = await place(fetched(thread));
    await element.open();
    await press(element, 'Oldest');
    await until(() => textsOf(element).join() === 'Older,Newer', 'the order has changed');
    await until(() => buttonSaying(element, 'Oldest')?.ariaPressed === 'true', 'it says so');
  });
});

describe('one’s own comment', () => {
  it('can be edited', async () => {
    const element = await withOwnComment('A tpyo.');
    await press(element, 'More');
    await press(element, 'Edit');
    const text = element.shadowRoot?.querySelector<HTMLTextAreaElement>('.panel textarea');
    expect(text?.value).to.equal('A tpyo.');
    if (text) text.value = 'A typo.';
    await press(element, 'Save');
    await until(() => textsOf(element)[0] === 'A typo.', 'the text has changed');
    expect(element.shadowRoot?.querySelector('.edited')?.textContent).to.include('edited');
  });

  it('can be deleted, after a question', async () => {
    const element = await withOwnComment('Too rash.');
    await press(element, 'More');
    await press(element, 'Delete');
    expect(element.shadowRoot?.querySelector('.panel')?.textContent).to.include(
      'Delete your comment?',
    );
    element.shadowRoot?.querySelector<HTMLElement>('.panel [type="submit"]')?.click();
    await until(() => textsOf(element).length === 0, 'it is gone');
  });

  it('is nobody else’s to change', async () => {
    const thread = newThread();
    await post(thread, 'Bea’s');
    const element = await place(fetched(thread));
    await element.open();
    await press(element, 'More');
    expect(buttonSaying(element, 'Edit')).to.equal(undefined);
    expect(buttonSaying(element, 'Report')).not.to.equal(undefined);
  });
});

describe('another reader’s comment', () => {
  it('can be liked once, and no longer', async () => {
    const thread = newThread();
    await post(thread, 'Likeable');
    const element = await place(fetched(thread));
    await element.open();
    const like = () => part(element, 'reaction-button');
    like()?.click();
    await until(() => like()?.textContent === 'Like 1', 'it counts');
    expect(like()?.ariaPressed).to.equal('true');
    like()?.click();
    await until(() => like()?.textContent === 'Like', 'it counts no more');
  });

  it('can be reported without an account', async () => {
    const thread = newThread();
    await post(thread, 'Buy now');
    const element = await place(fetched(thread));
    await element.open();
    await press(element, 'More');
    await press(element, 'Report');
    await press(element, 'Send report');
    await until(
      () => part(element, 'status')?.textContent === 'Thank you. The newsroom will look at it.',
      'the newsroom has it',
    );
    expect(element.shadowRoot?.querySelector('.panel')).to.equal(null);
  });

  it('is muted in this browser, and not any more', async () => {
    const thread = newThread();
    await post(thread, 'Loud');
    const element = await place(fetched(thread));
    await element.open();
    await press(element, 'More');
    await press(element, 'Mute Bea');
    expect(textsOf(element)[0]).to.include('You have muted Bea');
    await element.refresh();
    expect(textsOf(element)[0]).to.include('You have muted Bea');
    await press(element, 'Undo');
    expect(textsOf(element)).to.deep.equal(['Loud']);
  });

  it('closes its menu by Escape, with focus on the button', async () => {
    const thread = newThread();
    await post(thread, 'Anything');
    const element = await place(fetched(thread));
    await element.open();
    await press(element, 'More');
    const panel = element.shadowRoot?.querySelector('.panel');
    panel
      ?.querySelector('button')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(element.shadowRoot?.querySelector('.panel')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('More');
    expect(part(element, 'menu-button')?.ariaExpanded).to.equal('false');
  });
});

describe('the whole thread', () => {
  it('says when a comment was written, in words and exactly', async () => {
    const thread = newThread();
    await post(thread, 'Now');
    const element = await place(fetched(thread));
    await element.open();
    const time = part(element, 'time') as HTMLTimeElement;
    expect(time.textContent).to.match(/this minute|now/);
    expect(time.title).to.match(/\d{4}/);
    expect(Date.now() - Date.parse(time.dateTime)).to.be.below(60_000);
  });
});
