import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { documentOf, moduleTag, openPage, until } from 'stet-testing';

import { part, story, wordsOf } from './helpers.ts';

const hasChromium = navigator.userAgent.includes('Chrome/');

interface Extract {
  title: string;
  textContent: string;
  content: string;
}
type Reader = new (page: Document) => { parse: () => Extract | null };

const inner = `<article>
  <header><h1>Ferry late again on the northern line</h1><p data-role="standfirst">${wordsOf(30, 'stand')}.</p></header>
  <p>${wordsOf(120)}, and so on.</p>
  <h2>Share prices fell by the evening</h2><p>${wordsOf(120, 'share')}, and so on.</p>
  <h2>Comments from the author of the report</h2><p>${wordsOf(120, 'more')}, and so on.</p>
  <h2>Social menu</h2><p>${wordsOf(120, 'social')}, and so on.</p>
</article>`;

describe('in reader modes', () => {
  it('is the same text with the element as without it', async () => {
    const { Readability } = await reader();
    const extract = async (body: string, upgraded: boolean) => {
      const page = await openPage(
        documentOf(body, { head: moduleTag('/packages/article/src/define.ts') }),
      );
      if (upgraded) {
        await until(() => page.document.querySelector('h2')?.id, 'it is upgraded');
        expect(page.document.querySelector('h2')?.shadowRoot).to.not.equal(null);
      }
      const found = new Readability(page.document.cloneNode(true) as Document).parse();
      page.close();
      return found?.textContent.replace(/\s+/g, ' ').trim();
    };
    const attributes =
      'published="2020-01-01" reading-time age-after="P1Y" anchors progress resume drop-cap';
    const plain = await extract(inner, false);
    const framed = await extract(`<stet-article ${attributes}>${inner}</stet-article>`, true);
    expect(plain).to.include('Share prices fell').and.include('Social menu').and.include('more119');
    expect(framed).to.equal(plain);
  });
});

describe('by keyboard', () => {
  it('stops at each heading that is a link, in the order of the text', async () => {
    const element = await story({ anchors: '' });
    const [first] = element.querySelectorAll('h2');
    const byline = element.querySelector<HTMLElement>('header a');
    byline?.focus();
    await sendKeys({ press: 'Tab' });
    // WebKitGTK tabs to links as the desktop is set up.
    if (hasChromium) expect(document.activeElement).to.equal(first);
  });
});

describe('on paper', () => {
  it('is old in print too, and has no bar, no time and no signs', async function () {
    // Only Chromium can be told to show how it prints.
    if (!hasChromium) this.skip();
    const attributes = { anchors: '', progress: '', 'reading-time': '', 'age-after': 'P1Y' };
    const element = await story(attributes);
    await emulateMedia({ media: 'print' });
    expect(part(element, 'notice')?.checkVisibility()).to.equal(true);
    expect(part(element, 'reading-time')?.checkVisibility()).to.equal(false);
    expect(part(element, 'progress')?.checkVisibility()).to.equal(false);
    const link = element.querySelector('h2')?.shadowRoot?.querySelector('a') as Element;
    expect(getComputedStyle(link, '::before').content).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });
});

// A script of the old kind: its class is known to later scripts, and is no property of the window.
async function reader(): Promise<{ Readability: Reader }> {
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  const handOver = document.createElement('script');
  handOver.textContent = 'window.Readability = Readability';
  document.head.append(handOver);
  return window as unknown as { Readability: Reader };
}
