import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';

import { part, place, story, wordsOf } from './helpers.ts';

const hasChromium = navigator.userAgent.includes('Chrome/');

describe('by keyboard', () => {
  it('passes over what is held back, and goes on in it once it is open', async () => {
    const element = await place(
      html`<a href="#before">Before</a>
        <stet-continue-reading collapsed paragraphs="1" remember="none">
          <p>${wordsOf(20)}</p>
          <p id="rest">${wordsOf(90)} <a href="#inside" id="inside">Inside</a></p>
        </stet-continue-reading>
        <a href="#after" id="after">After</a>`,
    );
    const before = element.parentElement?.querySelector('a');
    before?.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'button'));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(document.activeElement?.id).to.equal('rest');
    await sendKeys({ press: 'Tab' });
    // WebKitGTK tabs to links as the desktop is set up; where it does not, focus has left the text.
    if (hasChromium) expect(document.activeElement?.id).to.equal('inside');
    expect(element.querySelector('#rest')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('finds the button between what is shown and what is held back', async () => {
    const element = await story();
    const order = [...(element.shadowRoot as ShadowRoot).querySelectorAll('[part]')]
      .map((node) => node.getAttribute('part'))
      .filter((name) => ['head', 'bar', 'rest'].includes(name ?? ''));
    expect(order).to.deep.equal(['head', 'bar', 'rest']);
  });

  it('is brought back to the button when the text that has focus closes', async () => {
    const element = await story({ collapsible: '' });
    element.expand();
    await element.updateComplete;
    const paragraph = element.querySelector('#p4') as HTMLElement;
    paragraph.tabIndex = -1;
    paragraph.focus();
    element.collapse();
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'button'));
  });
});

describe('on paper', () => {
  it('is the whole text, without a button', async function () {
    // Only Chromium can be told to show how it prints.
    if (!hasChromium) this.skip();
    const element = await story();
    await emulateMedia({ media: 'print' });
    expect(element.innerText).to.include('p5w39');
    expect(part(element, 'bar')?.checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'screen' });
  });
});

describe('in reader modes', () => {
  it('is the same text open and closed', async () => {
    const element = await story();
    const closed = element.textContent;
    element.expand();
    await element.updateComplete;
    expect(element.textContent).to.equal(closed);
    expect(element.querySelector('[hidden], [aria-hidden]')).to.equal(null);
  });
});
