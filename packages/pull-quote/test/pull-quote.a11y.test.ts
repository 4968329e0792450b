import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';

import { documentOf, expectAccessible, moduleTag, openPage, styleTag, until } from 'stet-testing';

import { part, place } from './helpers.ts';

const hide = (markup: TemplateResult) =>
  place(html`<stet-pull-quote repeat="hide">${markup}</stet-pull-quote>`);

/** What the tag itself tells screen readers and reader modes. */
const marksOf = (element: Element) =>
  ['role', 'aria-label', 'aria-hidden'].map((name) => element.getAttribute(name));

function frame(element: StetPullQuote): Element {
  return element.shadowRoot?.querySelector('.quote') as Element;
}

describe('for screen readers', () => {
  it('is announced as a repetition where the markup does not say so, and not twice where it does', async () => {
    const named = await place(
      html`<stet-pull-quote
        ><aside aria-label="Pull quote"><p>Words</p></aside></stet-pull-quote
      >`,
    );
    expect(marksOf(named)).to.deep.equal([null, null, null]);
    const bare = await place(html`<stet-pull-quote><p>Words</p></stet-pull-quote>`);
    expect(marksOf(bare)).to.deep.equal(['complementary', 'Pull quote', null]);
    bare.label = 'From this story';
    await bare.updateComplete;
    expect(marksOf(bare)).to.deep.equal(['complementary', 'From this story', null]);
    expect(frame(bare).hasAttribute('role')).to.equal(false);
  });

  it('keeps the role and the name that the author gave the tag', async () => {
    const element = await place(
      html`<stet-pull-quote role="note" aria-label="Said today"><p>Words</p></stet-pull-quote>`,
    );
    expect(marksOf(element)).to.deep.equal(['note', 'Said today', null]);
  });

  it('is a note in elements of the page, which are not ours to mark', async () => {
    const element = await place(
      html`<p class="pull">Words</p>
        <stet-pull-quote for=".pull"></stet-pull-quote>`,
    );
    const host = element.parentElement?.querySelector('.pull') as HTMLElement;
    const note = host.shadowRoot?.querySelector('.quote');
    expect(note?.getAttribute('role')).to.equal('note');
    expect(note?.getAttribute('aria-label')).to.equal('Pull quote');
    expect(host.getAttributeNames()).to.deep.equal(['class']);
  });

  it('is silent with repeat="hide", but never where a reader can get to something in it', async () => {
    const plain = await hide(html`<aside aria-label="Pull quote"><p>Words</p></aside>`);
    expect(marksOf(plain)).to.deep.equal([null, null, 'true']);
    expect(frame(plain).getAttribute('aria-hidden')).to.equal('true');
    expect(plain.querySelector('[aria-hidden]')).to.equal(null);
    const linked = await hide(
      html`<aside>
        <p>Words, <a href="#x">she</a> said</p>
      </aside>`,
    );
    expect(frame(linked).hasAttribute('aria-hidden')).to.equal(false);
    expect(linked.hasAttribute('aria-hidden')).to.equal(false);
    plain.copyable = true;
    await plain.updateComplete;
    expect(plain.hasAttribute('aria-hidden')).to.equal(false);
    expect(frame(plain).getAttribute('aria-hidden')).to.equal('true');
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
    expect(element.getAttribute('role')).to.equal('complementary');
    element.innerHTML = '<aside aria-label="Pull quote"><p>Words</p></aside>';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(marksOf(element)).to.deep.equal([null, null, null]);
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

describe('axe finds nothing wrong', () => {
  const head =
    styleTag('/packages/theme/dist/stet.css') +
    '<style>body { background: var(--stet-paper); color: var(--stet-ink) }</style>' +
    moduleTag('/packages/pull-quote/src/define.ts');
  const body = `<article><h1>Ferry late</h1><p>“The boat was late,” said Ann.</p>
    <stet-pull-quote copy share context><p>The boat was late.</p></stet-pull-quote>
    <p class="pull">The boat was late.</p><stet-pull-quote for=".pull" copy></stet-pull-quote></article>`;
  for (const [place, attributes] of Object.entries({
    'in light': 'lang="en" style="color-scheme: light"',
    'in dark': 'lang="en" style="color-scheme: dark"',
    'right to left': 'lang="ar" dir="rtl"',
  }))
    it(`${place}, with the quote, its adopted twin and the way back`, async () => {
      const page = await openPage(documentOf(body, { head, attributes }));
      await page.window.customElements.whenDefined('stet-pull-quote');
      const element = page.document.querySelector('stet-pull-quote') as StetPullQuote;
      const main = page.document.querySelector('main') as HTMLElement;
      await element.updateComplete;
      await expectAccessible(page, main);
      await element.goToSource();
      await until(() => part(element, 'back')?.matches(':popover-open'), 'the way back is open');
      await expectAccessible(page, element);
      page.close();
    });
});
