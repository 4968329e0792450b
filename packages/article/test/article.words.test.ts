import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';

import { part, place, textOf, wordsOf } from './helpers.ts';

const text = html`<article><p>${wordsOf(400)}</p></article>`;

describe('words', () => {
  it('are in the language of the story, numbers too, and follow it', async () => {
    const element = await place(
      html`<div lang="de-AT">
        <stet-article reading-time age-after="P1Y" published="2020-01-01">${text}</stet-article>
      </div>`,
    );
    await until(() => textOf(element, 'reading-time')?.startsWith('Lesezeit: 2'), 'German');
    expect(textOf(element, 'notice')).to.match(/^Dieser Artikel ist älter als \d+ Jahre$/);
    element.parentElement?.setAttribute('lang', 'en-GB');
    await until(() => textOf(element, 'reading-time') === '2 min read', 'English again');
  });

  it('are English where nobody has translated them, and the author’s own where there are some', async () => {
    const unknown = await place(
      html`<stet-article lang="tlh" reading-time listen listen-src="/a.mp3">${text}</stet-article>`,
    );
    expect(textOf(unknown, 'reading-time')).to.equal('2 min read');
    expect(part(unknown, 'listen')?.textContent.trim()).to.equal('Listen');
    const own = await place(
      html`<stet-article
        lang="de"
        reading-time
        listen
        listen-src="/a.mp3"
        label-listen="Hören"
        label-reading-time="{time} zu lesen"
        >${text}</stet-article
      >`,
    );
    expect(textOf(own, 'reading-time')).to.match(/^2 Min\.? zu lesen$/);
    expect(part(own, 'listen')?.textContent.trim()).to.equal('Hören');
  });
});
