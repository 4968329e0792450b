import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { part, place, story, toggles, wordsOf } from './helpers.ts';

const isHeld = (element: HTMLElement) => element.matches(':state(collapsed)');

describe('collapsed', () => {
  it('holds the rest back and goes when the text is opened', async () => {
    const element = await story();
    expect(isHeld(element)).to.equal(true);
    element.expand();
    await element.updateComplete;
    expect(element.hasAttribute('collapsed')).to.equal(false);
    expect(element.matches(':state(expanded)')).to.equal(true);
    expect(part(element, 'button')).to.equal(null);
  });

  it('leaves the tag inert when it is absent', async () => {
    const element = await place(
      html`<stet-continue-reading
        ><p>${wordsOf(300)}</p>
        <p>${wordsOf(300)}</p></stet-continue-reading
      >`,
    );
    expect(isHeld(element)).to.equal(false);
    expect(part(element, 'button')).to.equal(null);
  });

  it('may be set and removed by a script', async () => {
    const element = await story();
    const details = toggles(element);
    element.removeAttribute('collapsed');
    await element.updateComplete;
    expect(isHeld(element)).to.equal(false);
    element.setAttribute('collapsed', '');
    await element.updateComplete;
    expect(isHeld(element)).to.equal(true);
    expect(details).to.deep.equal([
      { open: true, reason: 'api', words: 160 },
      { open: false, reason: 'api', words: 160 },
    ]);
  });

  it('marks nothing in the page', async () => {
    const element = await story();
    const before = element.innerHTML;
    element.expand();
    await element.updateComplete;
    expect(element.innerHTML).to.equal(before);
    expect(before).not.to.include('hidden').and.not.to.include('slot');
  });
});

describe('min-hidden', () => {
  it('is 80 words when not given', async () => {
    const short = await place(
      html`<stet-continue-reading collapsed paragraphs="1">
        <p>${wordsOf(50)}</p>
        <p>${wordsOf(79)}</p>
      </stet-continue-reading>`,
    );
    expect(short.matches(':state(inactive)')).to.equal(true);
    const long = await place(
      html`<stet-continue-reading collapsed paragraphs="1">
        <p>${wordsOf(50)}</p>
        <p>${wordsOf(80)}</p>
      </stet-continue-reading>`,
    );
    expect(isHeld(long)).to.equal(true);
  });

  it('keeps all shown when less than it would hide', async () => {
    expect(isHeld(await story({ 'min-hidden': '160' }))).to.equal(true);
    const inactive = await story({ 'min-hidden': '161' });
    expect(inactive.matches(':state(inactive)')).to.equal(true);
    expect(part(inactive, 'button')).to.equal(null);
  });
});

describe('media', () => {
  it('holds back only while the query matches', async () => {
    expect(isHeld(await story({ media: '(min-width: 1px)' }))).to.equal(true);
    const other = await story({ media: '(max-width: 1px)' });
    expect(isHeld(other)).to.equal(false);
    expect(other.matches(':state(inactive)')).to.equal(true);
  });
});

describe('collapsible', () => {
  it('keeps its name and says its state', async () => {
    const element = await story({ collapsible: '' });
    const button = part(element, 'button');
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    const name = button?.textContent;
    button?.click();
    await element.updateComplete;
    expect(part(element, 'button')?.getAttribute('aria-expanded')).to.equal('true');
    expect(part(element, 'button')?.textContent).to.equal(name);
    part(element, 'button')?.click();
    await element.updateComplete;
    expect(isHeld(element)).to.equal(true);
  });

  it('changes its name with label-collapse, and then says no state', async () => {
    const element = await story({ collapsible: '', 'label-collapse': 'Show less' });
    part(element, 'button')?.click();
    await element.updateComplete;
    expect(part(element, 'label')?.textContent).to.equal('Show less');
    expect(part(element, 'button')?.hasAttribute('aria-expanded')).to.equal(false);
  });

  it('is a plain button that goes away when absent', async () => {
    const element = await story();
    expect(part(element, 'button')?.hasAttribute('aria-expanded')).to.equal(false);
    part(element, 'button')?.click();
    await element.updateComplete;
    expect(part(element, 'button')).to.equal(null);
  });
});

describe('label, context and detail', () => {
  it('say "Continue Reading" and, unseen, the headline', async () => {
    const element = await place(
      html`<article>
        <h1>Ferry late again</h1>
        <stet-continue-reading collapsed paragraphs="1" min-hidden="1">
          <p>One.</p>
          <p>Two.</p>
        </stet-continue-reading>
      </article>`,
    );
    expect(part(element, 'label')?.textContent).to.equal('Continue Reading');
    expect(part(element, 'button')?.textContent.trim()).to.equal(
      'Continue Reading: Ferry late again',
    );
  });

  it('take the author’s words', async () => {
    const element = await story({ label: 'Read on', context: 'the ferry' });
    expect(part(element, 'button')?.textContent.trim()).to.equal('Read on: the ferry');
  });

  it('say how much there is', async () => {
    const both = await story({ detail: 'time words', context: '' });
    expect(part(both, 'detail')?.textContent).to.equal('1 min, 160 words');
    expect(part(await story({ detail: 'words' }), 'detail')?.textContent).to.equal('160 words');
    expect(part(await story(), 'detail')).to.equal(null);
  });
});

describe('href', () => {
  it('puts a link in the button’s place and holds nothing back', async () => {
    const element = await story({ href: '/full-story' });
    const link = part(element, 'button') as HTMLAnchorElement;
    expect(link.localName).to.equal('a');
    expect(new URL(link.href).pathname).to.equal('/full-story');
    expect(isHeld(element)).to.equal(false);
  });

  it('refuses an address that could run a script', async () => {
    const element = await story({ href: 'javascript:alert(1)' });
    expect(part(element, 'button')?.localName).to.equal('button');
    expect(isHeld(element)).to.equal(true);
  });
});

describe('remember', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps a text open on its address for the session', async () => {
    const first = await story({ remember: 'session' });
    first.expand();
    first.remove();
    const second = await story({ remember: 'session' });
    expect(isHeld(second)).to.equal(false);
    expect(second.hasAttribute('collapsed')).to.equal(false);
    second.toggle();
    await second.updateComplete;
    expect(isHeld(second)).to.equal(true);
  });

  it('does not with "none"', async () => {
    const first = await story({ remember: 'none' });
    first.expand();
    first.remove();
    expect(isHeld(await story({ remember: 'none' }))).to.equal(true);
  });
});

describe('slots', () => {
  it('take a button and a note of one’s own', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed paragraphs="1" min-hidden="1">
        <p>One.</p>
        <p id="two">Two.</p>
        <button slot="button" type="button">More of this</button>
        <span slot="note">Free to read</span>
      </stet-continue-reading>`,
    );
    const button = element.querySelector('button') as HTMLButtonElement;
    expect(button.checkVisibility()).to.equal(true);
    expect(element.querySelector('span')?.checkVisibility()).to.equal(true);
    button.click();
    await element.updateComplete;
    expect(isHeld(element)).to.equal(false);
    expect(document.activeElement?.id).to.equal('two');
  });
});
