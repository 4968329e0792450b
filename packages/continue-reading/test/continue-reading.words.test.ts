import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';

import { part, place, wordsOf } from './helpers.ts';

const inLanguage = (lang: string, label = '') =>
  place(
    html`<article lang=${lang}>
      <h1>Die Fähre</h1>
      <stet-continue-reading
        collapsed
        paragraphs="1"
        min-hidden="1"
        label=${label}
        detail="time words"
      >
        <p>Eins.</p>
        <p>${wordsOf(1200)}</p>
      </stet-continue-reading>
    </article>`,
  );

describe('words', () => {
  it('are in the language of the nearest lang, numbers and units too, and follow it', async () => {
    const element = await inLanguage('de-AT');
    await until(() => part(element, 'label')?.textContent === 'Weiterlesen', 'German');
    expect(part(element, 'detail')?.textContent).to.match(/^\d+ Min\..{1,3}1\.200 Wörter$/);
    element.closest('article')?.setAttribute('lang', 'en');
    await until(() => part(element, 'label')?.textContent === 'Continue Reading', 'English again');
    expect(part(element, 'detail')?.textContent).to.equal('5 min, 1,200 words');
  });

  it('are English where nobody has translated them, and the author’s own where there are some', async () => {
    const unknown = await inLanguage('tlh');
    expect(part(unknown, 'button')?.textContent.trim()).to.equal(
      'Continue Reading: Die Fähre 6 min, 1,200 words',
    );
    const own = await inLanguage('de', 'Zur ganzen Geschichte');
    expect(part(own, 'label')?.textContent).to.equal('Zur ganzen Geschichte');
  });

  it('go by the language of what is adopted, not of the tag', async () => {
    const element = await place(
      html`<div class="entry" lang="de">
          <p>Eins.</p>
          <p>${wordsOf(99)}</p>
        </div>
        <stet-continue-reading
          for=".entry"
          collapsed
          paragraphs="1"
          remember="none"
        ></stet-continue-reading>`,
    );
    const host = element.parentElement?.querySelector('.entry') as HTMLElement;
    const label = () => host.shadowRoot?.querySelector('[part="label"]')?.textContent;
    await until(() => label() === 'Weiterlesen', 'German');
  });
});
