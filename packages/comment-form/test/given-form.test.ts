import { expect } from '@open-wc/testing';
import { html } from 'lit';

import {
  ada,
  errorsOf,
  fill,
  formOf,
  newThread,
  place,
  statusOf,
  submit,
  wordpressForm,
} from './helpers.ts';

beforeEach(() => localStorage.clear());

const given = (post = newThread()) =>
  place(html`<stet-comment-form>${wordpressForm(post)}</stet-comment-form>`);

describe('with WordPress’s form', () => {
  it('leaves it as it is', async () => {
    const post = newThread();
    const element = await given(post);
    const plain = document.createElement('div');
    document.body.append(plain);
    const other = await place(
      html`${wordpressForm(post)}<stet-comment-form for="#none"></stet-comment-form>`,
    );
    const printed = other.parentElement?.querySelector('#respond')?.outerHTML;
    expect(element.querySelector('#respond')?.outerHTML).to.equal(printed);
    plain.remove();
  });

  it('posts without a reload, hidden fields too', async () => {
    const element = await given();
    const sent: FormData[] = [];
    element.addEventListener('stet-before-comment', ({ detail }) => sent.push(detail.formData));
    fill(element, { ...ada, comment: 'Good morning.' });
    const { posted } = await submit(element);
    expect(posted?.status).to.equal('published');
    expect(sent[0]?.get('ak_js')).to.equal('1764');
    expect(statusOf(element)).to.match(/^Thank you\./);
  });

  it('says that a comment is held', async () => {
    const element = await given();
    fill(element, { ...ada, comment: 'hold this one' });
    const { posted } = await submit(element);
    expect(posted?.status).to.equal('held');
    expect(statusOf(element)).to.equal('Your comment is awaiting moderation.');
  });

  for (const [words, problem, text] of [
    ['closed', 'thread-closed', 'Sorry, comments are closed for this item.'],
    ['duplicate', 'duplicate', 'you’ve already said that!'],
    ['flood', 'rate-limited', 'You are posting comments too quickly. Slow down.'],
    ['nothing', 'rejected', 'Your text is still here'],
  ] as const) {
    it(`tells the reader, in the site’s own words, and keeps the text: ${words}`, async () => {
      const element = await given();
      fill(element, { ...ada, comment: words });
      const { failed } = await submit(element);
      expect(failed?.problem).to.equal(problem);
      expect(element.shadowRoot?.querySelector('[part="summary"]')?.textContent).to.include(text);
      expect((formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value).to.equal(
        words,
      );
    });
  }

  it('shows what the browser would refuse beside the fields, without its bubbles', async () => {
    const element = await given();
    fill(element, { comment: 'Hello.' });
    const { failed } = await submit(element);
    expect(failed?.fields.map(({ field }) => field)).to.have.members(['name', 'email']);
    expect(errorsOf(element)['author']).to.equal('Please enter your name.');
    const email = formOf(element).elements.namedItem('email') as HTMLInputElement;
    expect(email.getAttribute('aria-describedby')).to.match(/^email-notes stet-/);
    fill(element, ada);
    expect(email.getAttribute('aria-describedby')).to.equal('email-notes');
    expect(formOf(element).querySelector('[part="error"]')).to.equal(null);
  });

  it('is adopted by for, wherever the tag stands', async () => {
    const element = await place(
      html`<section>${wordpressForm(newThread())}</section>
        <stet-comment-form for=".comment-respond"></stet-comment-form>`,
    );
    const form = document.querySelector('#commentform') as HTMLFormElement;
    (form.elements.namedItem('comment') as HTMLTextAreaElement).value = 'duplicate';
    (form.elements.namedItem('author') as HTMLInputElement).value = 'Ada';
    (form.elements.namedItem('email') as HTMLInputElement).value = 'ada@example.com';
    const failed = new Promise((resolve) =>
      element.addEventListener('stet-comment-error', resolve),
    );
    element.submit();
    await failed;
    await element.updateComplete;
    const notice = form.previousElementSibling?.shadowRoot?.querySelector('[part="summary"]');
    expect(notice?.textContent).to.include('already said that');
    element.remove();
    expect(form.previousElementSibling?.shadowRoot ?? null).to.equal(null);
  });
});

describe('with nowhere to go', () => {
  it('says so in the console', async () => {
    const warnings: string[] = [];
    const original = console.warn;
    console.warn = (line: string) => warnings.push(line);
    await place(html`<stet-comment-form></stet-comment-form>`);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    console.warn = original;
    expect(warnings.join()).to.include('a comment could go nowhere');
  });
});
