import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { until } from 'stet-testing';
import type { StetArticle } from '@stet/article';

import { part, place, story, warningsOf, wordsOf } from './helpers.ts';

const ferry = html`<article>
  <header>
    <h1>Ferry late again</h1>
    <p data-role="byline">By <a rel="author" href="/ann">Ann Merrow</a></p>
  </header>
  <p>The ferry left at seven, and nobody had told the passengers.</p>
  <blockquote><p>We were all asleep.</p></blockquote>
  <p data-role="attribution">Ben Ropes, mate</p>
  <p id="p9">${wordsOf(20)}</p>
  <form>
    <label>Letter <span>to us</span></label>
  </form>
</article>`;

let restore: (() => void) | undefined;
let clipboard = '';

/** A clipboard and a native sheet of our own; without \`share\`, none. */
function withDevice(share?: (data: ShareData) => Promise<void>, canWrite = true): void {
  clipboard = '';
  const write = (text: string) => {
    if (!canWrite) return Promise.reject(new Error('refused'));
    clipboard = text;
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: write },
  });
  if (share) Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  restore = () => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(navigator, 'share');
  };
}

function select(element: Element, words: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new Error(`“${words}” is not there.`);
}

const menu = (element: Element) => part(element, 'selection-menu');
const isOpen = (element: Element) => menu(element)?.matches(':popover-open') === true;
const button = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) as HTMLElement;

async function selected(words: string): Promise<StetArticle> {
  const element = await story({ 'share-selection': '' }, ferry);
  select(element, words);
  await until(() => isOpen(element), 'the menu');
  return element;
}

describe('share-selection', () => {
  beforeEach(() => withDevice());
  afterEach(() => {
    restore?.();
    getSelection()?.removeAllRanges();
  });

  it('shows a menu beside what is selected, and takes neither focus nor selection', async () => {
    const element = await selected('left at seven');
    expect(menu(element)?.getAttribute('role')).to.equal('group');
    expect(menu(element)?.getAttribute('aria-label')).to.equal('Selected text');
    expect(document.activeElement).to.equal(document.body);
    expect(getSelection()?.toString()).to.equal('left at seven');
    const words = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
    await until(() => {
      const { top, bottom } = (menu(element) as HTMLElement).getBoundingClientRect();
      return Math.min(Math.abs(words.top - bottom), Math.abs(top - words.bottom)) < 20;
    }, 'it stands at the words');
    getSelection()?.removeAllRanges();
    await until(() => !isOpen(element), 'it goes with the selection');
  });

  it('copies the quote, who wrote it, the headline and a link to the words', async () => {
    const element = await selected('left at sev');
    let told = { text: '', url: '' };
    element.addEventListener('stet-copy', ({ detail }) => (told = detail));
    button(element, 'copy-button').click();
    await until(() => told.text, 'it is copied');
    const page = location.href.split('#')[0] ?? '';
    // Browsers look for whole words.
    const url = `${page}#:~:text=The%20ferry-,left%20at%20seven`;
    expect(clipboard).to.equal(`“left at sev”\n— Ann Merrow, Ferry late again\n${url}`);
    expect(told).to.deep.equal({ text: clipboard, url });
    await until(() => part(element, 'selection-status')?.textContent === 'Quote copied', 'a word');
  });

  it('names the speaker of a quotation, and the paragraph that has an id', async () => {
    const element = await selected('all asleep');
    button(element, 'copy-button').click();
    await until(() => clipboard.includes('— Ben Ropes, mate\n'), 'the speaker');
    select(element, 'word3 word4');
    await until(() => {
      button(element, 'copy-button').click();
      return clipboard.includes('#p9:~:text=');
    }, 'the id');
  });

  it('shares by the native sheet where there is one, else by copying', async () => {
    const asked: string[] = [];
    const done: string[] = [];
    const element = await selected('nobody');
    element.addEventListener('stet-before-share', ({ detail }) => asked.push(detail.network));
    element.addEventListener('stet-share', ({ detail }) => done.push(detail.network));
    if (!('share' in navigator)) {
      button(element, 'share-button').click();
      await until(() => done.length === 1, 'it is copied');
      expect([asked, done]).to.deep.equal([['copy'], ['copy']]);
    }
    const given: ShareData[] = [];
    withDevice((data) => Promise.resolve(void given.push(data)));
    button(element, 'share-button').click();
    await until(() => done.includes('native'), 'it is shared');
    expect(given[0]?.text).to.equal('“nobody”\n— Ann Merrow, Ferry late again');
    expect(given[0]?.url).to.include(',nobody');
    element.addEventListener('stet-before-share', (event) => event.preventDefault());
    button(element, 'share-button').click();
    expect(given).to.have.length(1);
  });

  it('says the link where the clipboard is refused', async () => {
    withDevice(undefined, false);
    const element = await selected('nobody');
    button(element, 'copy-button').click();
    await until(
      () => part(element, 'selection-status')?.textContent.includes(',nobody'),
      'the link',
    );
  });

  it('is entered by Tab, and left by Escape', async () => {
    const element = await selected('nobody');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'copy-button'));
    // WebKit ends a selection when a button takes the focus: what was selected is known.
    await sendKeys({ press: 'Enter' });
    await until(() => clipboard.startsWith('“nobody”'), 'it is copied');
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(element), 'it is gone');
  });

  it('leaves alone what is selected elsewhere, and everything without the attribute', async () => {
    const plain = await story({}, ferry);
    select(plain, 'nobody');
    const element = await story({ 'share-selection': '' }, ferry);
    select(element, 'to us');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isOpen(plain)).to.equal(false);
    expect(isOpen(element)).to.equal(false);
    select(element, 'nobody');
    await until(() => isOpen(element), 'the menu');
    element.shareSelection = false;
    await element.updateComplete;
    expect(menu(element)).to.equal(null);
  });

  it('takes the words of an article that for names, and warns of nothing', async () => {
    const warnings = await warningsOf(async () => {
      const element = await place(
        html`<div class="entry">${ferry}</div>
          <stet-article for=".entry" share-selection></stet-article>`,
      );
      select(document.querySelector('.entry') as Element, 'nobody');
      await until(() => isOpen(element), 'the menu');
    });
    expect(warnings).to.deep.equal([]);
  });
});
