import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { documentOf, moduleTag, openPage, until, visibleText } from 'stet-testing';
import type { OutlineDetail } from '@stet/article';

import { nextFrame, place, story } from './helpers.ts';

const anchorOf = (heading: Element | null) => heading?.shadowRoot?.querySelector('a');
const headings = (...texts: string[]) =>
  html`<article>
    <h1>Headline</h1>
    ${texts.map(
      (text) =>
        html`<h2>${text}</h2>
          <p>Words.</p>`,
    )}
  </article>`;
const idsOf = (element: Element) => [...element.querySelectorAll('h2')].map(({ id }) => id);

describe('anchors', () => {
  it('gives headings ids made of their words, and leaves those that have one', async () => {
    const element = await story({ anchors: '' });
    const ids = [...element.querySelectorAll('h2, h3')].map(({ id }) => id);
    expect(ids).to.deep.equal(['on-the-quay', 'own', 'on-the-quay-2']);
    expect(element.querySelector('h1')?.id).to.equal('');
  });

  it('writes ids in any script', async () => {
    const element = await story(
      { anchors: '' },
      headings(
        'Über die Brücke',
        'Ann’s night',
        'عند رصيف الميناء',
        '海の 上で',
        'नदी के किनारे',
        '…',
      ),
    );
    const ids = idsOf(element);
    expect(ids.slice(0, 5)).to.deep.equal([
      'uber-die-brucke',
      'anns-night',
      'عند-رصيف-الميناء',
      '海の-上で',
      'नदी-के-किनारे',
    ]);
    expect(ids[5]).to.match(/^section-\d+$/);
  });

  it('takes no id that a page or a reader mode knows as something else', async () => {
    const element = await story(
      { anchors: '' },
      headings('Menu', 'Quay', 'Share prices fall', 'Comments from the author', 'On social media'),
    );
    const [menu, quay, share, comments, social] = idsOf(element);
    expect(quay).to.equal('section-quay');
    for (const id of [menu, share, comments, social]) expect(id).to.match(/^section-\d+$/);
  });

  it('gives the same ids when a framework renders the headings again', async () => {
    const element = await story({ anchors: '' }, headings('On the quay', 'On board the ferry'));
    const before = idsOf(element);
    const article = element.querySelector('article') as HTMLElement;
    article.replaceChildren(
      ...[...article.children].map((child) => {
        const fresh = document.createElement(child.localName);
        fresh.textContent = child.textContent;
        return fresh;
      }),
    );
    await nextFrame();
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(before);
    expect(anchorOf(element.querySelector('h2'))).to.not.equal(null);
  });

  it('makes a heading a link to itself, named by its words, and adds no node to it', async () => {
    const element = await story({ anchors: '' });
    const heading = element.querySelector('h2') as HTMLElement;
    const link = anchorOf(heading);
    expect(link?.hash).to.equal('#on-the-quay');
    expect(link?.querySelector('slot')?.assignedNodes()).to.include.members([
      ...heading.childNodes,
    ]);
    expect(heading.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('On the quay');
    expect(visibleText(heading)).to.equal('On the quay');
  });

  it('puts no link round a link, and takes its links away with the attribute', async () => {
    const element = await story(
      { anchors: '' },
      html`<article>
        <h2>See <a href="/x">the map</a></h2>
        <h2>On the quay</h2>
      </article>`,
    );
    const [linked, plain] = element.querySelectorAll('h2');
    expect(anchorOf(linked as Element)).to.equal(undefined);
    expect(linked?.id).to.equal('see-the-map');
    element.anchors = false;
    await element.updateComplete;
    expect(anchorOf(plain as Element)).to.equal(null);
    expect(plain?.id).to.equal('on-the-quay');
    expect(plain?.checkVisibility()).to.equal(true);
  });

  it('leaves the headings of teasers, quotes and boxes alone', async () => {
    const element = await story(
      { anchors: '' },
      html`<article>
        <h2>On the quay</h2>
        <stet-teaser><h2>Another story</h2></stet-teaser>
        <aside><h2>In short</h2></aside>
      </article>`,
    );
    expect(idsOf(element)).to.deep.equal(['on-the-quay', '', '']);
  });

  it('scrolls to a heading that the address names, although its id came late', async () => {
    const body = `<stet-article anchors><article><p>One.</p><div style="height: 3000px"></div>
      <h2>On the quay</h2><p>Two.</p><div style="height: 3000px"></div></article></stet-article>`;
    const head = moduleTag('/packages/article/src/define.ts');
    const page = await openPage(documentOf(body, { head }), { hash: '#on-the-quay' });
    const heading = page.document.querySelector('h2') as HTMLElement;
    await until(() => Math.abs(heading.getBoundingClientRect().top) < 100, 'it is in view');
    page.close();
  });
});

describe('outline', () => {
  it('lists the headings with the levels their author gave them', async () => {
    const element = await story({ anchors: '' });
    expect(element.outline().map(({ level, text, id }) => [level, text, id])).to.deep.equal([
      [1, 'Ferry late again', ''],
      [2, 'On the quay', 'on-the-quay'],
      [3, 'Storm', 'own'],
      [2, 'On the quay', 'on-the-quay-2'],
    ]);
    expect(element.outline()[2]?.element).to.equal(element.querySelector('#own'));
  });

  it('is told by stet-outline, once for each change', async () => {
    const told: OutlineDetail[] = [];
    const listen = (event: Event) => told.push((event as CustomEvent<OutlineDetail>).detail);
    document.addEventListener('stet-outline', listen);
    const element = await place(html`<stet-article><article></article></stet-article>`);
    const article = element.querySelector('article') as HTMLElement;
    render(html`<h2>One</h2>`, article);
    await nextFrame();
    await element.updateComplete;
    render(
      html`<h2>One</h2>
        <p>Words.</p>`,
      article,
    );
    await nextFrame();
    await element.updateComplete;
    document.removeEventListener('stet-outline', listen);
    expect(told.map(({ headings }) => headings.map(({ text }) => text))).to.deep.equal([['One']]);
  });
});
