import { expect } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { DraftDetail, StetCommentForm } from '@stet/comment-form';

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
});
