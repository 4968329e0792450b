import { expect, fixture, html } from '@open-wc/testing';
import { until } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';
import '../src/define.ts';

const teaserIn = (lang: string, label?: string) =>
  fixture(
    html`<div lang=${lang}>
      <stet-teaser type="opinion" access="premium" sponsor="Reeve" continue save label-save=${label}
        ><h3><a href="#x" rel="sponsored">Flut</a></h3></stet-teaser
      >
    </div>`,
  ).then(async (page) => {
    const teaser = page.querySelector('stet-teaser') as StetTeaser;
    if (label === undefined) teaser.removeAttribute('label-save');
    await teaser.updateComplete;
    return teaser;
  });
const said = (teaser: StetTeaser) =>
  ['badge', 'continue', 'save-button']
    .map((name) => teaser.renderRoot.querySelector(`[part="${name}"]`)?.textContent.trim())
    .join(' | ');

const english = 'Opinion · Subscribers only · Paid for by Reeve | Continue Reading | Save: Flut';

describe('teaser: words by language', () => {
  it('are in the language of the nearest lang, and follow it', async () => {
    const teaser = await teaserIn('de-CH');
    await until(
      () =>
        said(teaser) ===
        'Meinung · Nur für Abonnenten · Bezahlt von Reeve | Weiterlesen | Merken: Flut',
      'German',
    );
    teaser.parentElement?.setAttribute('lang', 'en');
    await until(() => said(teaser) === english, 'English again');
  });

  it('are English where nobody has translated them, and an attribute’s where there is one', async () => {
    expect(said(await teaserIn('tlh'))).to.equal(english);
    expect(said(await teaserIn('tlh', 'Keep'))).to.include('| Keep: Flut');
  });
});
