import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';

import {
  ada,
  errorsOf,
  fill,
  formOf,
  newThread,
  ownForm,
  place,
  statusOf,
  submit,
} from './helpers.ts';

beforeEach(() => localStorage.clear());

describe('without a form in the page', () => {
  it('brings its own, in WordPress’s words', async () => {
    const element = await place(ownForm(newThread()));
    const text = element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const words of [
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'Comment *',
      'Name *',
      'Email *',
      'Website',
      'Post Comment',
    ])
      expect(text).to.include(words);
    expect(text).not.to.include('Website *');
    const names = [...formOf(element).elements].map((control) =>
      control.getAttribute('autocomplete'),
    );
    expect(names).to.include.members(['name', 'email', 'url']);
  });

  it('posts to the service and says so', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    fill(element, { ...ada, comment: 'What a *fine* ferry.' });
    await element.updateComplete;
    expect(element.matches(':state(dirty)')).to.equal(true);
    const { posted } = await submit(element);
    expect(posted?.status).to.equal('published');
    expect(posted?.comment?.content.text).to.include('fine');
    expect(statusOf(element)).to.equal('Thank you. Your comment is published.');
    expect((formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value).to.equal(
      '',
    );
    const answer = await fetch(`/__stet/comments/v1/comments?thread=${thread}`);
    expect(((await answer.json()) as { items: unknown[] }).items).to.have.length(1);
  });

  it('says that a comment waits for moderation', async () => {
    const element = await place(ownForm(newThread(), '/__stet/moderated/'));
    fill(element, { ...ada, comment: 'First.' });
    const { posted } = await submit(element);
    expect(posted?.status).to.equal('held');
    expect(statusOf(element)).to.equal('Your comment is awaiting moderation.');
    expect(element.matches(':state(held)')).to.equal(true);
  });

  it('shows what is missing beside the fields, and takes each word back as it is mended', async () => {
    const element = await place(ownForm(newThread()));
    fill(element, { comment: 'A comment.', email: 'not an address' });
    const { failed } = await submit(element);
    expect(failed?.problem).to.equal('validation');
    expect(failed?.fields.map(({ field, code }) => [field, code])).to.deep.include.members([
      ['name', 'required'],
      ['email', 'invalid'],
    ]);
    expect(Object.keys(errorsOf(element))).to.have.members(['author', 'email']);
    const focused = () => element.shadowRoot?.activeElement?.getAttribute('part');
    await until(() => focused() === 'summary', 'the summary has focus');
    fill(element, { author: 'Ada' });
    expect(Object.keys(errorsOf(element))).to.deep.equal(['email']);
    fill(element, { email: 'ada@example.com' });
    await element.updateComplete;
    expect(errorsOf(element)).to.deep.equal({});
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('refuses a megabyte and control characters before they leave', async () => {
    const element = await place(ownForm(newThread()));
    fill(element, { ...ada, comment: 'a word '.repeat(142_858) });
    expect((await submit(element)).failed?.fields[0]?.code).to.equal('too-long');
    expect(errorsOf(element)['comment']).to.include('too long by 934,480');
    fill(element, { comment: 'NUL \u0000 here' });
    expect((await submit(element)).failed?.fields[0]?.code).to.equal('control');
  });

  it('offers no website and asks for consent when told', async () => {
    const element = await place(ownForm(newThread()));
    element.noWebsite = true;
    element.consent = true;
    await element.updateComplete;
    expect(formOf(element).elements.namedItem('url')).to.equal(null);
    (formOf(element).elements.namedItem('consent') as HTMLInputElement).checked = true;
    fill(element, { ...ada, comment: 'Remember me.' });
    await submit(element);
    expect(localStorage.getItem('stet-author')).to.include('ada@example.com');
  });

  it('lets the page post by itself', async () => {
    const element = await place(ownForm(newThread()));
    const heard: [string, FormData][] = [];
    element.addEventListener('stet-before-comment', (event) => {
      event.preventDefault();
      heard.push([event.detail.comment, event.detail.formData]);
    });
    fill(element, { ...ada, comment: 'Mine to send.' });
    element.submit();
    expect(heard[0]?.[0]).to.equal('Mine to send.');
    expect(heard[0]?.[1].get('author')).to.equal('Ada');
  });

  it('answers a comment, and cancels', async () => {
    const element = await place(ownForm(newThread()));
    element.reply({ id: 'c_1', name: 'Bea' });
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.include('Leave a Reply to Bea');
    expect(
      (formOf(element).elements.namedItem('comment_parent') as HTMLInputElement).value,
    ).to.equal('c_1');
    const cancel = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent.includes('Cancel reply'),
    );
    cancel?.click();
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).not.to.include('Bea');
    expect(
      (formOf(element).elements.namedItem('comment_parent') as HTMLInputElement).value,
    ).to.equal('');
  });
});
