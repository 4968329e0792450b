import { expect } from '@open-wc/testing';
import { LitElement, css } from 'lit';
import {
  adoptStyles,
  createStyledRoot,
  define,
  emit,
  focusOnce,
  openAdoptedRoot,
  readStored,
  writeStored,
} from '@stet/core';
import { documentOf, openPage } from 'stet-testing';

class Styled extends LitElement {
  static override styles = css`
    :host {
      color: rgb(1, 2, 3);
    }
  `;

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }
}
customElements.define('test-styled', Styled);

describe('createStyledRoot', () => {
  it('styles an element in any document, one sheet for each', async () => {
    const [a, b] = [document.createElement('test-styled'), document.createElement('test-styled')];
    document.body.append(a, b);
    expect(getComputedStyle(a).color).to.equal('rgb(1, 2, 3)');
    expect(a.shadowRoot?.adoptedStyleSheets[0]).to.equal(b.shadowRoot?.adoptedStyleSheets[0]);
    const page = await openPage(documentOf(''));
    page.document.body.append(a);
    expect(page.window.getComputedStyle(a).color).to.equal('rgb(1, 2, 3)');
    document.body.append(a);
    expect(getComputedStyle(a).color).to.equal('rgb(1, 2, 3)');
    page.close();
    a.remove();
    b.remove();
  });
});

describe('openAdoptedRoot', () => {
  it('opens one root for an element, and none where there may be none', () => {
    const host = document.createElement('div');
    const root = openAdoptedRoot('stet-a', host, []);
    expect(root).to.equal(host.shadowRoot);
    expect(openAdoptedRoot('stet-a', host, [])).to.equal(root);
    expect(openAdoptedRoot('stet-b', host, [])).to.equal(undefined);
    expect(openAdoptedRoot('stet-a', document.createElement('ul'), [])).to.equal(undefined);
  });
});

describe('define', () => {
  it('registers a tag once, and is silent about the same class', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    const warnings: string[] = [];
    const original = console.warn;
    console.warn = (line: string) => warnings.push(line);
    define('test-defined', First);
    define('test-defined', First);
    define('test-defined', Second);
    console.warn = original;
    expect(customElements.get('test-defined')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<test-defined> is already defined');
  });
});

describe('emit', () => {
  it('bubbles, is composed, and says whether it was cancelled', () => {
    const element = document.createElement('div');
    const detail = { url: 'https://example.com/', text: 'x', network: 'copy' };
    element.addEventListener('stet-before-share', (event) => {
      expect(event.bubbles && event.composed).to.equal(true);
      expect(event.detail).to.equal(detail);
      event.preventDefault();
    });
    expect(emit(element, 'stet-before-share', detail, { cancelable: true })).to.equal(false);
    expect(emit(element, 'stet-before-share', detail)).to.equal(true);
  });
});

describe('focusOnce', () => {
  it('lends focus and leaves nothing behind', () => {
    const paragraph = document.createElement('p');
    document.body.append(paragraph);
    focusOnce(paragraph);
    expect(document.activeElement).to.equal(paragraph);
    paragraph.blur();
    expect(paragraph.hasAttribute('tabindex')).to.equal(false);
    paragraph.remove();
  });
});

describe('storage', () => {
  it('reads what was written, and removes it', () => {
    expect(writeStored('session', 'stet-test', 'x')).to.equal(true);
    expect(readStored('session', 'stet-test')).to.equal('x');
    writeStored('session', 'stet-test', null);
    expect(readStored('session', 'stet-test')).to.equal(null);
  });
});
