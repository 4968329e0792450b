import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { StetCommentForm } from '@stet/comment-form';

import { ada, fill, formOf, newThread, ownForm, place, submit, wordpressForm } from './helpers.ts';

const words = 'Every word of this, and none of them twice. 🌊';
const textOf = (element: StetCommentForm): string =>
  (formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value;

beforeEach(() => localStorage.clear());

describe('a submit before the code is there', () => {
  it('waits for it, and is sent', async () => {
    const post = newThread();
    const element = await place(
      html`<stet-comment-form>${wordpressForm(post)}</stet-comment-form>`,
    );
    const { elements } = formOf(element);
    for (const [name, value] of Object.entries({ ...ada, comment: words }))
      (elements.namedItem(name) as HTMLInputElement).value = value;
    expect((await submit(element)).posted?.status).to.equal('published');
  });
});

describe('a page that goes away in the middle', () => {
  it('leaves what was typed to the next visit', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread, `/__stet/fault/drip/${thread}/comments/`));
    fill(element, { ...ada, comment: words });
    element.submit();
    element.remove();
    const back = await place(ownForm(thread));
    expect(textOf(back)).to.equal(words);
  });
});

describe('a browser that stores nothing', () => {
  it('keeps the words in the field and says so', async () => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      const element = await place(ownForm(newThread(), '/__stet/broken/'));
      fill(element, { ...ada, comment: words });
      const { failed } = await submit(element);
      expect(failed?.problem).to.equal('unreachable');
      expect(textOf(element)).to.equal(words);
      expect(element.shadowRoot?.textContent).to.include('keep no draft');
    } finally {
      Storage.prototype.setItem = write;
    }
  });
});
