import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { until } from 'stet-testing';

import { catchCopies, part, place } from './helpers.ts';

const text = (element: Element, name: string) => part(element, name)?.textContent?.trim();
const story = (lang: string, label?: string) =>
  place(
    html`<article lang=${lang}>
      <stet-pull-quote copy share context label=${label ?? ''}
        ><p>Das Boot kam zu spät.</p></stet-pull-quote
      >
      <p>„Das Boot kam zu spät“, sagte Anna.</p>
    </article>`,
  );

describe('words', () => {
  it('are in the language of the nearest lang, and follow it', async () => {
    const element = await story('de-CH');
    await until(() => text(element, 'copy-button') === 'Kopieren', 'German');
    expect(part(element, 'copy-button')?.ariaLabel).to.equal('Dieses Zitat kopieren');
    expect(text(element, 'context-link')).to.equal('Im Zusammenhang lesen');
    expect(element.getAttribute('aria-label')).to.equal('Hervorgehobenes Zitat');
    element.closest('article')?.setAttribute('lang', 'en');
    await until(() => text(element, 'copy-button') === 'Copy', 'English again');
  });

  it('put a copied quote into the quote marks of its language', async () => {
    const element = await story('de');
    await until(() => text(element, 'copy-button') === 'Kopieren', 'German');
    const caught = catchCopies();
    await element.copy();
    caught.restore();
    expect(caught.copies[0]).to.match(/^„Das Boot kam zu spät.“\n/);
    await element.updateComplete;
    expect(text(element, 'status')).to.equal('Zitat kopiert');
  });

  it('are English where nobody has translated them, and the author’s own where there are some', async () => {
    const element = await story('tlh', 'From this story');
    expect(text(element, 'copy-button')).to.equal('Copy');
    expect(element.getAttribute('aria-label')).to.equal('From this story');
  });

  it('go by the language of what is adopted, not of the tag', async () => {
    const element = await place(
      html`<p class="pull" lang="de">Das Boot kam zu spät.</p>
        <stet-pull-quote for=".pull" copy></stet-pull-quote>`,
    );
    const host = element.parentElement?.querySelector('.pull') as HTMLElement;
    await until(() => text(host, 'copy-button') === 'Kopieren', 'German');
  });
});
