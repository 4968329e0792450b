import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { documentOf, moduleTag, openPage, styleTag, until } from 'stet-testing';
import type { StetPullQuote } from '@stet/pull-quote';

import { part, place } from './helpers.ts';

const theme = styleTag('/packages/theme/dist/stet.css');
const sentence = 'You do not repair a sea wall, you keep it company.';

/** A page in which the theme has its say, once the quote is upgraded. */
async function themed(attributes: string, width = 1280) {
  const text = `<p>${'The wall at the east pier was built in 1874. '.repeat(20)}</p>`;
  const body = `<article class="stet-article">${text}<stet-pull-quote ${attributes}>
    <aside aria-label="Pull quote"><p data-role="quote">${sentence}</p></aside></stet-pull-quote>${text}</article>`;
  const head = theme + moduleTag('/packages/pull-quote/src/define.ts');
  const page = await openPage(documentOf(body, { head }), { width });
  const element = page.document.querySelector('stet-pull-quote') as StetPullQuote;
  await until(() => element.shadowRoot?.querySelector('.quote'), 'it is upgraded');
  return { page, element };
}

describe('align', () => {
  for (const [align, float] of [
    ['start', ['left', 'inline-start']],
    ['end', ['right', 'inline-end']],
    ['center', ['none']],
    ['wide', ['none']],
    ['full', ['none']],
  ] as const)
    it(`"${align}" is seen, and read as a property`, async () => {
      const { page, element } = await themed(`align="${align}"`);
      expect(element.align).to.equal(align);
      expect(float).to.include(page.window.getComputedStyle(element).float);
      element.align = 'center';
      await element.updateComplete;
      expect(element.getAttribute('align')).to.equal('center');
      page.close();
    });
});

describe('variant', () => {
  it('makes the words larger from "inline" by "supporting" to "showcase"', async () => {
    const sizes: number[] = [];
    for (const variant of ['inline', 'supporting', 'showcase']) {
      const { page, element } = await themed(`variant="${variant}"`);
      const quote = element.querySelector('p') as HTMLElement;
      sizes.push(parseFloat(page.window.getComputedStyle(quote).fontSize));
      page.close();
    }
    expect(sizes).to.deep.equal(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).to.equal(3);
  });
});

describe('copy, share and context', () => {
  for (const [attribute, name] of [
    ['copy', 'copy-button'],
    ['share', 'share-button'],
    ['context', 'context-link'],
  ] as const)
    it(`${attribute} offers its button, and takes it away again`, async () => {
      const element = await place(html`<stet-pull-quote><p>Words</p></stet-pull-quote>`);
      expect(part(element, name)).to.equal(null);
      element.setAttribute(attribute, '');
      await element.updateComplete;
      expect(part(element, name)?.checkVisibility()).to.equal(true);
      element.removeAttribute(attribute);
      await element.updateComplete;
      expect(part(element, name)).to.equal(null);
    });
});

describe('slots', () => {
  it('portrait and actions stand before the words and before our buttons', async () => {
    const element = await place(
      html`<stet-pull-quote copy>
        <p>Words</p>
        <span slot="portrait">Picture</span>
        <button slot="actions">Own</button>
      </stet-pull-quote>`,
    );
    const top = (node: Element | null) => node?.getBoundingClientRect().top ?? NaN;
    expect(top(element.querySelector('span'))).to.be.below(top(element.querySelector('p')));
    const start = (node: Element | null) => node?.getBoundingClientRect().left ?? NaN;
    expect(start(element.querySelector('button'))).to.be.below(start(part(element, 'copy-button')));
  });
});

describe('--stet-quote-mark', () => {
  it('is drawn above the words, and screen readers pass over it', async () => {
    const element = await place(html`<stet-pull-quote><p>Words</p></stet-pull-quote>`);
    element.style.setProperty('--stet-quote-mark', '"❝"');
    const mark = part(element, 'mark') as HTMLElement;
    expect(getComputedStyle(mark, '::before').content).to.equal('"❝"');
    expect(mark.getAttribute('aria-hidden')).to.equal('true');
  });
});

describe('textFragmentUrl()', () => {
  it('is the page’s address until the story has been read, and whole after updateComplete', async () => {
    const { page, element } = await themed('source="#p12"');
    expect(element.textFragmentUrl().replace(/:~:.*/, '')).to.match(/#?(p12)?$/);
    page.close();
    const placed = await place(
      html`<article>
        <stet-pull-quote><p>Words of hers</p></stet-pull-quote>
        <p>She had words of hers.</p>
      </article>`,
    );
    expect(placed.textFragmentUrl()).to.include('#:~:text=');
  });
});

describe('upgrading', () => {
  it('renders once, and reads no layout', async () => {
    const box = document.createElement('div');
    const element = document.createElement('stet-pull-quote');
    element.innerHTML = '<p>Words</p>';
    box.append(element);
    let renders = 0;
    let reads = 0;
    const { requestUpdate } = element;
    const original = Element.prototype.getBoundingClientRect;
    const style = window.getComputedStyle;
    Element.prototype.getBoundingClientRect = function () {
      reads += 1;
      return original.call(this);
    };
    window.getComputedStyle = (...given) => {
      reads += 1;
      return style(...given);
    };
    element.addController({ hostUpdated: () => (renders += 1) });
    document.body.append(box);
    await element.updateComplete;
    Element.prototype.getBoundingClientRect = original;
    window.getComputedStyle = style;
    box.remove();
    expect(requestUpdate).to.equal(element.requestUpdate);
    // The first for the tag, a second at most for the slot that has been filled.
    expect(renders).to.be.at.most(2);
    expect(reads).to.equal(0);
  });
});
