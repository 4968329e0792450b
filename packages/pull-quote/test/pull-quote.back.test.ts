import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';
import { until } from 'stet-testing';

import { part, place } from './helpers.ts';

const hasChromium = navigator.userAgent.includes('Chrome/');
const story = () =>
  place(
    html`<article>
      <stet-pull-quote copy context><blockquote>The boat was late.</blockquote></stet-pull-quote>
      <p><a href="#other">Another link</a></p>
      <p id="p12">“The boat was late,” said Ann.</p>
    </article>`,
  );
const isOpen = (element: Element) => part(element, 'back')?.matches(':popover-open') ?? false;
const left = async (element: StetPullQuote) => {
  expect(await element.goToSource()).to.equal(true);
  await until(() => isOpen(element), 'the way back is open');
};

describe('the way back', () => {
  it('is offered only while the reader is at the sentence, and marks nothing in the page', async () => {
    const element = await story();
    const sentence = document.querySelector('#p12') as HTMLElement;
    const before = sentence.outerHTML;
    expect(part(element, 'back')).to.equal(null);
    await left(element);
    expect(document.activeElement).to.equal(sentence);
    const button = part(element, 'back-button') as HTMLElement;
    expect(button.textContent?.trim()).to.equal('Back to the quote');
    const box = button.getBoundingClientRect();
    expect(box.height >= 24 && box.bottom <= innerHeight && box.top > innerHeight / 2).to.equal(
      true,
    );
    button.click();
    await until(() => part(element, 'back') === null, 'it is gone');
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'context-link'));
    expect(sentence.outerHTML).to.equal(before);
  });

  it('is announced', async () => {
    const element = await story();
    await left(element);
    await element.updateComplete;
    expect(part(element, 'status')?.textContent?.trim()).to.equal(
      'You are at these words in the story. A button leads back to the quote.',
    );
    expect(part(element, 'status')?.className).to.equal('visually-hidden');
  });

  it('is the next stop of the keyboard, and Escape is an end of it', async function () {
    // The others know no source of a popover yet, or tab to links as the desktop is set up.
    if (!hasChromium) this.skip();
    const element = await story();
    await left(element);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'back-button'));
    await sendKeys({ press: 'Escape' });
    await until(() => part(element, 'back') === null, 'it is gone');
  });

  it('leads to the element itself where a script has led away from it', async () => {
    const element = await story();
    element.context = false;
    await left(element);
    part(element, 'back-button')?.click();
    await until(() => document.activeElement === element, 'the quote has focus');
    element.blur();
    expect(element.hasAttribute('tabindex')).to.equal(false);
  });

  it('is there in elements of the page too, styled', async () => {
    const element = await place(
      html`<article>
        <p id="pull">The boat was late.</p>
        <p>“The boat was late,” said Ann.</p>
        <stet-pull-quote for="#pull" context></stet-pull-quote>
      </article>`,
    );
    const host = document.querySelector('#pull') as HTMLElement;
    expect(await element.goToSource()).to.equal(true);
    await until(() => isOpen(host), 'the way back is open');
    expect(getComputedStyle(part(host, 'back') as HTMLElement).position).to.equal('fixed');
    element.remove();
    expect(part(host, 'back')).to.equal(null);
  });
});
