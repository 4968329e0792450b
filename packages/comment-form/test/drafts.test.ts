import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { CommentDetail, DraftDetail, StetCommentForm } from '@stet/comment-form';

import { ada, fill, formOf, newThread, ownForm, place, statusOf, submit } from './helpers.ts';

beforeEach(() => localStorage.clear());

const textOf = (element: StetCommentForm) =>
  (formOf(element).elements.namedItem('comment') as HTMLTextAreaElement).value;

describe('drafts', () => {
  it('are kept as they are written, come back with a note, and can be discarded', async () => {
    const thread = newThread();
    const first = await place(ownForm(thread));
    const saved = new Promise<DraftDetail>((resolve) =>
      first.addEventListener('stet-draft', ({ detail }) => resolve(detail), { once: true }),
    );
    fill(first, { comment: 'Half a thought' });
    expect(await saved).to.deep.equal({ state: 'saved' });
    first.remove();
    const second = await place(ownForm(thread));
    await until(() => textOf(second) === 'Half a thought', 'the draft is back');
    expect(second.shadowRoot?.textContent).to.include('This is what you had written before.');
    const discard = [...(second.shadowRoot?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent.trim() === 'Discard',
    );
    discard?.click();
    await second.updateComplete;
    expect(textOf(second)).to.equal('');
    second.remove();
    expect(textOf(await place(ownForm(thread)))).to.equal('');
  });

  it('belong to their thread', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    fill(element, { comment: 'To the article' });
    element.reply({ id: 'c_9', name: 'Bea' });
    await element.updateComplete;
    element.remove();
    expect(textOf(await place(ownForm(newThread())))).to.equal('');
    const back = await place(ownForm(thread));
    await until(() => textOf(back) === 'To the article', 'the draft is back');
  });

  it('belong to the comment that is answered, and come back when it no longer is', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    fill(element, { comment: 'To the article' });
    element.reply({ id: 'c_9', name: 'Bea' });
    await until(() => textOf(element) === '', 'a reply begins empty');
    fill(element, { comment: 'To Bea' });
    element.parent = undefined;
    await until(() => textOf(element) === 'To the article', 'the first text is back');
    element.reply({ id: 'c_9', name: 'Bea' });
    await until(() => textOf(element) === 'To Bea', 'so is the reply');
  });

  it('stay in the field where the browser keeps none', async () => {
    const element = await place(ownForm(newThread()));
    element.draft = 'off';
    await element.updateComplete;
    fill(element, { comment: 'Only here' });
    element.reply({ id: 'c_9', name: 'Bea' });
    await element.updateComplete;
    await element.updateComplete;
    expect(textOf(element)).to.equal('Only here');
  });

  it('of another comment outlive one that is posted meanwhile', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    fill(element, { ...ada, comment: 'Posted' });
    const posted = new Promise((resolve) =>
      element.addEventListener('stet-comment', resolve, { once: true }),
    );
    element.submit();
    element.reply({ id: 'c_9', name: 'Bea' });
    await element.updateComplete;
    fill(element, { comment: 'To Bea' });
    await posted;
    element.remove();
    const back = await place(ownForm(thread));
    expect(textOf(back)).to.equal('');
    back.reply({ id: 'c_9', name: 'Bea' });
    await until(() => textOf(back) === 'To Bea', 'the reply is kept');
  });

  it('go once the server has said yes', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    fill(element, { ...ada, comment: 'Done.' });
    await submit(element);
    element.remove();
    expect(textOf(await place(ownForm(thread)))).to.equal('');
  });

  it('are not kept with draft="off"', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread));
    element.draft = 'off';
    await element.updateComplete;
    fill(element, { comment: 'Secret' });
    element.remove();
    expect(JSON.stringify(localStorage)).not.to.include('Secret');
  });
});

describe('when the service is down', () => {
  it('keeps the comment, and says so', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread, '/__stet/broken/'));
    fill(element, { ...ada, comment: 'Through the storm.' });
    const { failed } = await submit(element);
    expect(failed?.problem).to.equal('unreachable');
    expect(element.matches(':state(offline)')).to.equal(true);
    expect(statusOf(element)).to.include('Your comment is kept');
    expect(textOf(element)).to.equal('Through the storm.');
  });

  it('sends it later, once, when the service is back', async () => {
    const thread = newThread();
    const element = await place(ownForm(thread, '/__stet/broken/'));
    fill(element, { ...ada, comment: 'Better late.' });
    await submit(element);
    element.remove();
    // The service is back: what waits for the broken address now waits for the one that answers.
    for (const slot of Object.keys(localStorage).filter((key) => key.startsWith('stet-unsent:')))
      localStorage.setItem(
        slot,
        (localStorage.getItem(slot) ?? '').replaceAll('/__stet/broken/', '/__stet/comments/'),
      );
    const later = await place(ownForm(thread));
    const posted = await new Promise<CommentDetail>((resolve) =>
      later.addEventListener('stet-comment', ({ detail }) => resolve(detail), { once: true }),
    );
    expect(posted.status).to.equal('published');
    expect(textOf(later)).to.equal('');
    const answer = await fetch(`/__stet/comments/v1/comments?thread=${thread}`);
    const { items } = (await answer.json()) as { items: unknown[] };
    expect(items).to.have.length(1);
  });
});
