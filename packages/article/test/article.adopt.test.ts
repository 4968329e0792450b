import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { ferry, nextFrame, part, place, textOf, warningsOf, wordsOf } from './helpers.ts';

const entries = () => [...document.querySelectorAll<HTMLElement>('.entry')];

describe('for', () => {
  it('frames what the template prints, without moving it', async () => {
    const element = await place(
      html`<div class="entry">${ferry}</div>
        <stet-article
          for=".entry"
          published="2020-01-01"
          reading-time
          age-after="P1Y"
          anchors
        ></stet-article>`,
    );
    const [entry] = entries();
    const children = [...(entry?.childNodes ?? [])];
    expect(textOf(entry as Element, 'reading-time')).to.equal('2 min read');
    expect(textOf(entry as Element, 'notice')).to.include('years old');
    expect(entry?.querySelector('h2')?.id).to.equal('on-the-quay');
    expect(element.outline()).to.have.length(4);
    expect(element.matches(':state(aged)')).to.equal(true);
    expect(entry?.innerText).to.include('Ferry late again').and.include('again99');
    expect([...(entry?.childNodes ?? [])]).to.deep.equal(children);
  });

  it('adopts many, also later ones, and lets go of them', async () => {
    const element = await place(
      html`<div class="entry">${ferry}</div>
        <div id="room"></div>
        <stet-article for=".entry" reading-time></stet-article>`,
    );
    const late = document.createElement('section');
    late.className = 'entry';
    late.innerHTML = '<p>One word more.</p>';
    document.querySelector('#room')?.append(late);
    await nextFrame();
    await element.updateComplete;
    expect(textOf(late, 'reading-time')).to.equal('1 min read');
    expect(element.toPlainText()).to.include('again99').and.include('One word more.');
    element.remove();
    for (const entry of entries()) {
      expect(part(entry, 'reading-time')).to.equal(null);
      expect(entry.innerText).to.not.equal('');
    }
  });

  it('warns where it can show nothing, and of what is no selector', async () => {
    const warnings = await warningsOf(async () => {
      await place(
        html`<ul class="list">
            <li>Words.</li>
          </ul>
          <stet-article for=".list" reading-time></stet-article>`,
      );
      await place(html`<stet-article for="["></stet-article>`);
    });
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.include('for=".list" matches <ul>');
    expect(warnings[1]).to.include('for="[" is not a selector');
  });
});

describe('drop-cap', () => {
  const long = wordsOf(60);
  const first = () =>
    entries().map((entry) => entry.querySelector('p:not([data-role])') as Element);
  const looks = (paragraph: Element) => {
    const letter = getComputedStyle(paragraph, '::first-letter');
    return `${letter.fontSize} ${letter.getPropertyValue('initial-letter')} ${letter.getPropertyValue('-webkit-initial-letter')}`;
  };

  it('is drawn in stories that for names, where they take one, and goes with the element', async () => {
    const element = await place(
      html`<div class="entry">
          <p>Nobody ${long}</p>
          <p>Nobody ${long}</p>
        </div>
        <div class="entry"><p>“Nobody ${long}”</p></div>
        <stet-article for=".entry" drop-cap></stet-article>`,
    );
    const [good, bad] = first() as [Element, Element];
    expect(looks(good)).to.not.equal(looks(bad));
    expect(looks(good.nextElementSibling as Element)).to.equal(looks(bad));
    expect(element.matches(':state(no-drop-cap)')).to.equal(false);
    element.dropCap = false;
    await element.updateComplete;
    expect(looks(good)).to.equal(looks(bad));
    element.dropCap = true;
    await element.updateComplete;
    element.remove();
    expect(looks(good)).to.equal(looks(bad));
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});
