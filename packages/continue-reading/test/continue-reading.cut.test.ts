import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { heldBack, place, story, wordsOf } from './helpers.ts';

describe('where it cuts', () => {
  it('is after three paragraphs when not told', async () => {
    const element = await story({ paragraphs: '3', 'min-hidden': '1' });
    element.removeAttribute('paragraphs');
    expect(heldBack(element)).to.deep.equal(['p4', 'p5']);
  });

  it('is after so many paragraphs, other blocks not counted', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed paragraphs="2" min-hidden="1">
        <p id="a">One.</p>
        <figure id="f"><figcaption>A ferry</figcaption></figure>
        <p id="b">Two.</p>
        <p id="c">Three.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal(['c']);
  });

  it('is after the block in which so many words are reached', async () => {
    expect(heldBack(await story({ words: '41' }))).to.deep.equal(['p3', 'p4', 'p5']);
  });

  it('is after so many screens of text', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed screens="1" min-hidden="1">
        <div id="a" style="height: 60vh">One.</div>
        <div id="b" style="height: 60vh">Two.</div>
        <div id="c" style="height: 60vh">Three.</div>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal(['c']);
  });

  it('is before the block that holds a marker', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed at="[id^='more-']" min-hidden="1">
        <p id="a">One.</p>
        <p id="b">Two.</p>
        <p id="c"><span id="more-12"></span>Three.</p>
        <p id="d">Four.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal(['c', 'd']);
  });

  it('is nowhere when the author set no marker', async () => {
    const element = await story({ at: '#more' });
    expect(element.matches(':state(inactive)')).to.equal(true);
  });

  it('never parts a heading from its text', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed words="5" min-hidden="1">
        <p id="a">One two three four.</p>
        <h2 id="h">Five six</h2>
        <p id="b">Seven.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal(['h', 'b']);
  });

  it('never cuts before the first words', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed at="h2" min-hidden="1">
        <h2 id="h">Heading</h2>
        <p id="a">One.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal([]);
    const words = await place(
      html`<stet-continue-reading collapsed words="1" min-hidden="1">
        <h2 id="h">Heading</h2>
        <p id="a">One.</p>
        <p id="b">Two.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(words)).to.deep.equal(['b']);
  });

  it('never cuts inside a list, a table, a quote or a figure', async () => {
    const element = await place(
      html`<stet-continue-reading collapsed words="3" min-hidden="1">
        <ul id="list">
          <li>${wordsOf(40)}</li>
          <li>${wordsOf(40)}</li>
        </ul>
        <p id="a">One.</p>
      </stet-continue-reading>`,
    );
    expect(heldBack(element)).to.deep.equal(['a']);
  });
});

describe('what it is told wrongly', () => {
  const warnings: string[] = [];
  const original = console.warn;
  before(() => {
    console.warn = (...args: unknown[]) => warnings.push(String(args[0]));
  });
  after(() => {
    console.warn = original;
  });
  beforeEach(() => {
    warnings.length = 0;
  });

  for (const [name, value, taken] of [
    ['paragraphs', 'many', 'Cutting after 3 paragraphs.'],
    ['paragraphs', '0', 'Cutting after 3 paragraphs.'],
    ['words', '-5', 'Cutting after 3 paragraphs.'],
    ['at', ':::', 'Cutting after 3 paragraphs.'],
    ['media', 'all and and', 'Holding back in every medium.'],
    ['remember', 'forever', 'Taking "session".'],
    ['for', '>>', 'adopts nothing.'],
    ['min-hidden', 'few', 'Taking 80.'],
    ['min-hidden', '-1', 'Taking 80.'],
    ['detail', '… minutes …', 'Use one or both of: time, words.'],
    ['href', 'javascript:1', 'Holding back in this page.'],
  ] as const) {
    it(`warns of ${name}="${value}" once and goes on`, async () => {
      const given = value.replaceAll('…', '').trim();
      const element = await story({ 'min-hidden': '1', [name]: given });
      element.requestUpdate('label');
      await element.updateComplete;
      const said = warnings.filter((line) => line.includes(`${name}="${value}"`));
      expect(said).to.have.length(1);
      expect(said[0]).to.include('<stet-continue-reading>').and.to.include(taken);
    });
  }

  it('takes the defaults again when attributes are taken away', async () => {
    const element = await story({
      paragraphs: '1',
      words: '10',
      screens: '1',
      at: '#p2',
      'min-hidden': '1',
      media: 'all',
      collapsible: '',
      label: 'Read on',
      'label-collapse': 'Less',
      context: 'the ferry',
      detail: 'words',
      href: '/full',
      remember: 'none',
    });
    for (const name of element.getAttributeNames())
      if (name !== 'collapsed') element.removeAttribute(name);
    await element.updateComplete;
    expect(heldBack(element)).to.deep.equal(['p4', 'p5']);
    const button = element.shadowRoot?.querySelector('[part="button"]');
    expect(button?.localName).to.equal('button');
    expect(button?.textContent.trim()).to.match(/^Continue Reading/);
    expect(warnings).to.deep.equal([]);
  });

  it('says that it is empty', async () => {
    await place(
      html`<stet-continue-reading collapsed></stet-continue-reading>
        <p>Text</p>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(warnings.join()).to.include('is empty');
  });
});
