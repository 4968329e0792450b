import { expect } from '@open-wc/testing';
import { html } from 'lit';

import { heldBack, nextFrame, part, place, story, wordsOf } from './helpers.ts';

const entry = (id: string) =>
  html`<div class="entry" id=${id}>
    <p id="${id}1">${wordsOf(50)}</p>
    <p id="${id}2">${wordsOf(50)}</p>
    <p id="${id}3">${wordsOf(50)}</p>
  </div>`;
const find = (id: string) => document.getElementById(id) as HTMLElement;
const buttonIn = (id: string) => find(id).shadowRoot?.querySelector<HTMLElement>('[part="button"]');

describe('for', () => {
  it('holds back what the template prints, without moving it', async () => {
    const element = await place(
      html`${entry('a')}<stet-continue-reading
          for=".entry"
          collapsed
          paragraphs="1"
          remember="none"
        ></stet-continue-reading>`,
    );
    const children = find('a').innerHTML;
    expect(heldBack(find('a'))).to.deep.equal(['a2', 'a3']);
    buttonIn('a')?.click();
    await element.updateComplete;
    expect(heldBack(find('a'))).to.deep.equal([]);
    find('a2').removeAttribute('tabindex');
    expect(find('a').innerHTML).to.equal(children);
  });

  it('adopts many, each with its own button', async () => {
    const element = await place(
      html`${entry('a')}${entry('b')}<stet-continue-reading
          for=".entry"
          collapsed
          paragraphs="1"
          remember="none"
        ></stet-continue-reading>`,
    );
    buttonIn('a')?.click();
    await element.updateComplete;
    expect(heldBack(find('a'))).to.deep.equal([]);
    expect(heldBack(find('b'))).to.deep.equal(['b2', 'b3']);
    expect(element.collapsed).to.equal(true);
    element.expand();
    await element.updateComplete;
    expect(heldBack(find('b'))).to.deep.equal([]);
    expect(element.collapsed).to.equal(false);
  });

  it('holds back what comes later although all that was there has been opened', async () => {
    const element = await place(
      html`<div id="place">${entry('a')}</div>
        <stet-continue-reading
          for=".entry"
          collapsed
          paragraphs="1"
          remember="none"
        ></stet-continue-reading>`,
    );
    buttonIn('a')?.click();
    await element.updateComplete;
    expect(element.collapsed).to.equal(false);
    const later = find('a').cloneNode(true) as HTMLElement;
    later.id = 'later';
    find('place').append(later);
    await nextFrame();
    await element.updateComplete;
    expect(heldBack(later)).to.deep.equal(['a2', 'a3']);
    expect(element.collapsed).to.equal(true);
    expect(heldBack(find('a'))).to.deep.equal([]);
  });

  it('adopts what comes later and lets go of what leaves', async () => {
    const element = await place(
      html`<div id="place"></div>
        <stet-continue-reading
          for=".entry"
          collapsed
          paragraphs="1"
          remember="none"
        ></stet-continue-reading>`,
    );
    const late = document.createElement('div');
    late.className = 'entry';
    late.id = 'late';
    late.innerHTML = `<p id="l1">${wordsOf(50)}</p><p id="l2">${wordsOf(99)}</p>`;
    find('place').append(late);
    await nextFrame();
    await element.updateComplete;
    expect(heldBack(late)).to.deep.equal(['l2']);
    element.remove();
    expect(heldBack(late)).to.deep.equal([]);
    const added = document.createElement('p');
    added.textContent = 'Added after the tag had gone.';
    late.append(added);
    await nextFrame();
    expect(added.checkVisibility()).to.equal(true);
  });

  it('warns where no shadow root can be, and leaves it as it is', async () => {
    const warnings: string[] = [];
    const original = console.warn;
    console.warn = (line: string) => warnings.push(line);
    await place(
      html`<ul class="list">
          <li>${wordsOf(100)}</li>
        </ul>
        <div class="row" style="display: flex"><p>${wordsOf(100)}</p></div>
        <stet-continue-reading for=".list, .row" collapsed></stet-continue-reading>`,
    );
    await nextFrame();
    console.warn = original;
    const row = document.querySelector('.row');
    expect(row?.shadowRoot?.querySelector('div')).to.equal(null);
    expect(row?.firstElementChild?.checkVisibility()).to.equal(true);
    expect(warnings.join()).to.include('<ul>, which takes no shadow root');
    expect(warnings.join()).to.include('"display: flex" would be undone');
  });
});

describe('nodes added later', () => {
  it('have a place: with the head before the cut, with the rest after it', async () => {
    const element = await story();
    const early = document.createElement('p');
    early.id = 'early';
    const late = document.createElement('p');
    late.id = 'late';
    element.prepend(early);
    element.append(late);
    await nextFrame();
    await element.updateComplete;
    element.expand();
    await element.updateComplete;
    expect(early.checkVisibility() && late.checkVisibility()).to.equal(true);
    expect(part(element, 'rest')?.querySelector('slot')?.assignedElements()).to.include(late);
  });
});
