import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetCommentForm } from '@stet/comment-form';

import { ada, fill, formOf, newThread, ownForm, place, submit, wordpressForm } from './helpers.ts';

const faults = ['refused', 'reset', '500', '502', 'bad-json', 'big', 'drip'];
const words = 'Every word of this, and none of them twice. 🌊';
const textOf = (element: StetCommentForm): string =>
  (formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value;

beforeEach(() => localStorage.clear());

/** What the back end has, asked without the fault. */
async function kept(thread: string): Promise<number> {
  const answer = await fetch(`/__stet/comments/v1/comments?thread=${thread}`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

for (const fault of faults) {
  describe(`when the answer fails: ${fault}`, () => {
    it('a comment to the service is kept, sent again, and there once', async function () {
      this.timeout(30_000);
      const thread = newThread();
      const address = `/__stet/fault/${fault}/${thread}/comments/`;
      const first = await place(ownForm(thread, address));
      fill(first, { ...ada, comment: words });
      const { posted } = await submit(first);
      expect(textOf(first)).to.equal(posted ? '' : words);
      first.remove();
      const later = await place(ownForm(thread, address));
      await until(() => textOf(later) === '', 'it was sent again');
      expect(await kept(thread)).to.equal(1);
      const waiting = Object.keys(localStorage).filter((key) => /^stet-(draft|unsent):/.test(key));
      expect(waiting).to.deep.equal([]);
    });

    it('a comment by WordPress’s form stays in the field, and is never there twice', async function () {
      this.timeout(30_000);
      const post = newThread();
      const action = `/__stet/fault/${fault}/${post}/wordpress/wp-comments-post.php`;
      const element = await place(
        html`<stet-comment-form>${wordpressForm(post, action)}</stet-comment-form>`,
      );
      fill(element, { ...ada, comment: words });
      const { posted } = await submit(element);
      // A connection that breaks before any answer is opened again by some browsers themselves.
      expect(textOf(element)).to.equal(posted ? '' : words);
      element.remove();
      const page = await (await fetch(`/__stet/wordpress/?p=${post}`)).text();
      expect(page.split('Every word').length - 1).to.be.at.most(1);
    });
  });
}

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
