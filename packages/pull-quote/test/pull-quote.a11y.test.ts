import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';

import { part, place } from './helpers.ts';

const hide = (markup: TemplateResult) =>
  place(html`<stet-pull-quote repeat="hide">${markup}</stet-pull-quote>`);

function frame(element: StetPullQuote): Element {
  return element.shadowRoot?.querySelector('.quote') as Element;
}

describe('for screen readers', () => {
  it('is named as a repetition where the markup is not, and not named twice', async () => {
    const named = await place(
      html`<stet-pull-quote
        ><aside aria-label="Pull quote"><p>Words</p></aside></stet-pull-quote
      >`,
    );
    expect(frame(named).hasAttribute('role')).to.equal(false);
    const bare = await place(html`<stet-pull-quote><p>Words</p></stet-pull-quote>`);
    expect(frame(bare).getAttribute('role')).to.equal('note');
    expect(frame(bare).getAttribute('aria-label')).to.equal('Pull quote');
    bare.label = 'Zitat';
    await bare.updateComplete;
    expect(frame(bare).getAttribute('aria-label')).to.equal('Zitat');
  });

  it('is silent with repeat="hide", but never where a reader can get to something in it', async () => {
    const plain = await hide(html`<aside aria-label="Pull quote"><p>Words</p></aside>`);
    expect(frame(plain).getAttribute('aria-hidden')).to.equal('true');
    expect(plain.querySelector('[aria-hidden]')).to.equal(null);
    const linked = await hide(
      html`<aside>
        <p>Words, <a href="#x">she</a> said</p>
      </aside>`,
    );
    expect(frame(linked).hasAttribute('aria-hidden')).to.equal(false);
  });

  it('has buttons whose names begin with what is seen', async () => {
    const element = await place(
      html`<stet-pull-quote copy share context><p>Words</p></stet-pull-quote>`,
    );
    for (const name of ['copy-button', 'share-button']) {
      const button = part(element, name) as HTMLElement;
      expect(button.ariaLabel).to.match(new RegExp(`^${button.innerText.trim()} `));
    }
  });

  it('follows children that come later', async () => {
    const element = await place(html`<stet-pull-quote><p>Words</p></stet-pull-quote>`);
    element.innerHTML = '<aside aria-label="Pull quote"><p>Words</p></aside>';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(frame(element).hasAttribute('role')).to.equal(false);
  });
});

describe('by keyboard', () => {
  it('comes to what the page added, then to copy, then to share', async () => {
    const element = await place(
      html`<stet-pull-quote copy share context>
        <p>Words</p>
        <button slot="actions" id="own">Own</button>
      </stet-pull-quote>`,
    );
    element.querySelector<HTMLElement>('#own')?.focus();
    const stops: (string | null | undefined)[] = [];
    for (let step = 0; step < 2; step += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(element.shadowRoot?.activeElement?.getAttribute('part'));
    }
    expect(stops).to.deep.equal(['copy-button', 'share-button']);
  });
});

describe('without buttons', () => {
  it('draws none, and keeps the slots', async () => {
    const element = await place(
      html`<stet-pull-quote
        ><p>Words</p>
        <img slot="portrait" alt="" src="data:,"
      /></stet-pull-quote>`,
    );
    expect(part(element, 'actions')).to.equal(null);
    const slots = [...(element.shadowRoot?.querySelectorAll('slot') ?? [])].map(({ name }) => name);
    expect(slots).to.deep.equal(['portrait', '', 'actions']);
    expect((part(element, 'portrait') as HTMLSlotElement).assignedElements()).to.have.length(1);
  });
});
