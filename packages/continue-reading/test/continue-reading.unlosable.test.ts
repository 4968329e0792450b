import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { documentOf, expectAccessible, moduleTag, openPage, styleTag, until } from 'stet-testing';
import type { StetContinueReading } from '@stet/continue-reading';

import { heldBack, nextFrame, place, story, wordsOf } from './helpers.ts';

const define = '/packages/continue-reading/src/define.ts';
const theme = styleTag('/packages/theme/dist/stet.css');
const chapter = (name: string) =>
  `<h2>${name}</h2><p>${wordsOf(120, name)}, and so on.</p><h3>More of ${name}</h3><p>${wordsOf(120, `${name}b`)}.</p>`;
const article = `<article><h1>Ferry late again</h1><stet-continue-reading collapsed paragraphs="1" remember="none">
  <p>${wordsOf(120, 'first')}.</p>${chapter('north')}${chapter('south')}</stet-continue-reading></article>`;

async function openArticle(body = article, attributes = 'lang="en"') {
  const page = await openPage(documentOf(body, { head: theme + moduleTag(define), attributes }));
  await until(() => page.document.querySelector(':state(collapsed)'), 'it is held back');
  const element = page.document.querySelector('stet-continue-reading') as StetContinueReading;
  return { page, element };
}

/** Everything that could make the browser lay out the page at once. */
function watchReads(): { reads: string[]; restore: () => void } {
  const reads: string[] = [];
  const watched: [object, string][] = [
    [Element.prototype, 'getBoundingClientRect'],
    [Element.prototype, 'getClientRects'],
    [Element.prototype, 'checkVisibility'],
    [Element.prototype, 'scrollIntoView'],
    [HTMLElement.prototype, 'offsetHeight'],
    [HTMLElement.prototype, 'offsetWidth'],
    [HTMLElement.prototype, 'innerText'],
    [HTMLElement.prototype, 'focus'],
    [Element.prototype, 'scrollTop'],
    [Element.prototype, 'clientHeight'],
    [window, 'getComputedStyle'],
  ];
  const kept = watched.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  watched.forEach(([owner, name], at) => {
    const { value, get } = kept[at] as PropertyDescriptor;
    const read = (value ?? get) as (...given: unknown[]) => unknown;
    const spy = function (this: unknown, ...given: unknown[]) {
      reads.push(name);
      return read.apply(this, given);
    };
    Object.defineProperty(owner, name, { ...kept[at], ...(value ? { value: spy } : { get: spy }) });
  });
  const restore = () =>
    watched.forEach(([owner, name], at) =>
      Object.defineProperty(owner, name, kept[at] as PropertyDescriptor),
    );
  return { reads, restore };
}

describe('Readability', () => {
  it('extracts the same text expanded and collapsed, and without the element', async () => {
    const { page, element } = await openArticle();
    const Readability = await reader();
    const extract = () =>
      new Readability(page.document.cloneNode(true) as Document)
        .parse()
        ?.textContent.replace(/\s+/g, ' ')
        .trim()
        // Readability keeps a headline that stands just beside the text as a part of it.
        .replace('Ferry late again ', '');
    const collapsed = extract();
    element.expand();
    await element.updateComplete;
    const expanded = extract();
    element.replaceWith(...element.childNodes);
    expect(collapsed).to.include('first119').and.include('southb119');
    expect(expanded).to.equal(collapsed);
    expect(extract()).to.equal(collapsed);
    page.close();
  });
});

describe('two articles on one page', () => {
  it('open and close by themselves, each with its own headline on the button', async () => {
    const second = article.replace('Ferry late', 'Tram late').replaceAll('north', 'east');
    const { page } = await openArticle(article + second);
    const [one, two] = page.document.querySelectorAll('stet-continue-reading');
    await two?.updateComplete;
    const name = (element?: StetContinueReading) =>
      element?.shadowRoot?.querySelector('[part="button"]')?.textContent.trim();
    expect(name(one)).to.equal('Continue Reading: Ferry late again');
    expect(name(two)).to.equal('Continue Reading: Tram late again');
    two?.expand();
    await two?.updateComplete;
    expect(one?.matches(':state(collapsed)')).to.equal(true);
    expect(two?.matches(':state(expanded)')).to.equal(true);
    page.close();
  });
});

describe('right to left, large and spaced text', () => {
  for (const attributes of ['lang="ar" dir="rtl"', 'lang="en"'])
    it(`loses nothing with the text spacing of WCAG 1.4.12: ${attributes}`, async () => {
      const { page, element } = await openArticle(article, attributes);
      page.frame.width = '320';
      for (const node of [page.document.documentElement, ...page.document.querySelectorAll('p')]) {
        const { style } = node as HTMLElement;
        style.lineHeight = '1.5';
        style.letterSpacing = '0.12em';
        style.wordSpacing = '0.16em';
        style.fontSize = node.localName === 'html' ? '200%' : '';
      }
      const button = element.shadowRoot?.querySelector('[part="button"]') as HTMLElement;
      const bar = element.shadowRoot?.querySelector('[part="bar"]') as HTMLElement;
      expect(button.scrollWidth).to.be.at.most(button.clientWidth + 1);
      expect(bar.scrollHeight).to.be.at.most(bar.clientHeight + 1);
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
      page.close();
    });
});

describe('headings', () => {
  it('are the same before and after the upgrade, and axe finds nothing wrong', async () => {
    const outline = (root: Document) =>
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
        (node) => `${node.localName} ${node.textContent}`,
      );
    const plain = await openPage(documentOf(article));
    const { page, element } = await openArticle();
    expect(outline(page.document)).to.deep.equal(outline(plain.document));
    expect(element.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]')).to.equal(
      null,
    );
    await expectAccessible(page, element);
    element.collapsible = true;
    element.detail = 'time words';
    await element.updateComplete;
    await expectAccessible(page, element);
    plain.close();
    page.close();
  });
});

describe('a framework that renders the children again', () => {
  it('keeps every child in its place: added, removed, moved, replaced', async () => {
    const box = document.createElement('main');
    document.querySelector('main')?.remove();
    document.body.append(box);
    const draw = (ids: string[]) =>
      render(
        html`<stet-continue-reading collapsed paragraphs="2" min-hidden="1" remember="none"
          >${repeat(
            ids,
            (id) => id,
            (id) => html`<p id=${id}>Text of ${id}.</p>`,
          )}</stet-continue-reading
        >`,
        box,
      );
    draw(['a', 'b', 'c']);
    const element = box.querySelector('stet-continue-reading') as StetContinueReading;
    const rendered = async (ids: string[]) => {
      draw(ids);
      await nextFrame();
      await element.updateComplete;
      return heldBack(element);
    };
    expect(await rendered(['a', 'b', 'c'])).to.deep.equal(['c']);
    expect(await rendered(['c', 'a', 'b'])).to.deep.equal(['b']);
    expect(await rendered(['x', 'c', 'a', 'b', 'd'])).to.deep.equal(['a', 'b', 'd']);
    expect(await rendered(['d'])).to.deep.equal([]);
    element.expand();
    expect(await rendered(['d', 'e', 'f', 'g'])).to.deep.equal([]);
  });
});

describe('upgrading', () => {
  for (const rule of [
    { paragraphs: '3' },
    { words: '500' },
    { at: '#p4' },
    { detail: 'time words' },
  ])
    it(`renders no more than it must and reads no layout: ${JSON.stringify(rule)}`, async () => {
      const { reads, restore } = watchReads();
      const element = document.createElement('stet-continue-reading');
      for (const [name, value] of Object.entries({ collapsed: '', ...rule }))
        element.setAttribute(name, value);
      for (let at = 1; at <= 400; at += 1) {
        const paragraph = document.createElement('p');
        paragraph.id = `p${at}`;
        paragraph.textContent = wordsOf(50);
        element.append(paragraph);
      }
      let renders = 0;
      element.addController({ hostUpdated: () => (renders += 1) });
      document.body.append(element);
      await element.updateComplete;
      restore();
      expect(element.matches(':state(collapsed)')).to.equal(true);
      element.remove();
      expect(reads).to.deep.equal([]);
      // What the button says of the rest is loaded first, and drawn when it is there.
      expect(renders).to.be.at.most('detail' in rule ? 2 : 1);
    });

  it('counts no more words than it needs to know that enough are held back', async () => {
    const element = await story({ 'min-hidden': '10' });
    const last = element.lastElementChild as HTMLElement;
    let reads = 0;
    const { get } = Object.getOwnPropertyDescriptor(
      Node.prototype,
      'textContent',
    ) as PropertyDescriptor;
    Object.defineProperty(last, 'textContent', {
      get() {
        reads += 1;
        return get?.call(this) as string;
      },
    });
    element.setAttribute('words', '20');
    await element.updateComplete;
    expect(reads).to.equal(0);
    element.setAttribute('detail', 'words');
    await element.updateComplete;
    expect(reads).to.equal(1);
  });

  it('keeps what stands in a tag with `for` visible', async () => {
    const element = await place(
      html`<stet-continue-reading for=".none" collapsed
        ><p>Words of its own.</p></stet-continue-reading
      >`,
    );
    expect(element.innerText).to.include('Words of its own.');
  });
});

type Reader = new (page: Document) => { parse: () => { textContent: string } | null };

// A plain script of the browser's own, whose class is no property of the window until it is made one.
async function reader(): Promise<Reader> {
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  const handOver = document.createElement('script');
  handOver.textContent = 'window.Readability = Readability';
  document.head.append(handOver);
  return (window as unknown as { Readability: Reader }).Readability;
}
