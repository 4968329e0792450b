import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';

import { inside, item, listed, place } from './helpers.ts';

const label = (element: HTMLElement) =>
  element.shadowRoot?.querySelector('[part="label"]')?.textContent;

describe('words', () => {
  it('are in the language of the nearest lang, and follow it', async () => {
    const element = await place(html`<div lang="de-AT"><stet-share></stet-share></div>`);
    await until(() => label(element) === 'Teilen', 'German');
    await listed(element);
    expect(item(element, 'Link kopieren') === undefined).to.equal(false);
    element.parentElement?.setAttribute('lang', 'en-GB');
    await until(() => label(element) === 'Share', 'English again');
  });

  it('are English where nobody has translated them, and the author’s own where there are some', async () => {
    const unknown = await place(html`<div lang="tlh"><stet-share></stet-share></div>`);
    expect(label(unknown)).to.equal('Share');
    const own = await place(
      html`<div lang="de"><stet-share label="Weitersagen"></stet-share></div>`,
    );
    await listed(own);
    expect(label(own)).to.equal('Weitersagen');
    expect(inside(own, 'ul').getAttribute('aria-label')).to.equal('Möglichkeiten zu teilen');
  });
});
