import { expect } from '@open-wc/testing';
import { documentOf, openPage, styleTag, until, type Page } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';

const picture = '/packages/theme/test/pages/harbour.svg';
const head = styleTag('/packages/theme/dist/stet.css');
const layouts = ['auto', 'stacked', 'horizontal', 'overlay', 'hero', 'compact', 'text'];
const wholeStory = `<p slot="badge">Exclusive</p><p slot="sublinks"><a href="#more">More</a></p>
  <p slot="actions"><a href="#listen">Listen</a></p>`;

const story = (attributes: string, more = '') => `<stet-teaser ${attributes}>
  <img slot="media" src="${picture}" alt="" width="640" height="427">
  <h3><a href="#story">The men who listen to stone</a></h3>
  <p slot="standfirst">Every wall complains before it gives.</p>
  <p slot="meta">By Ann Speaker · <time datetime="${new Date().toISOString()}">today</time></p>
  ${more}</stet-teaser><p id="after">After it</p>`;

async function upgrade(page: Page): Promise<StetTeaser> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/packages/teaser/src/define.ts';
  page.document.head.append(script);
  await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
  const teaser = page.document.querySelector('stet-teaser') as StetTeaser;
  await teaser.updateComplete;
  return teaser;
}

function places(page: Page): string[] {
  const all = page.document.querySelectorAll<HTMLElement>('stet-teaser, img, h3, p');
  return Array.from(all, (element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [element.slot || element.localName, ...[left, top, bottom].map(Math.round)].join(' ');
  });
}

describe('teaser: upgrading', () => {
  for (const layout of layouts) {
    for (const width of [340, 900]) {
      for (const [what, attributes, more] of [
        ['with label, cue, age and the button that saves', 'type="live" continue save', ''],
        ['with everything a page may add', 'access="premium" continue save', wholeStory],
        ['with nothing to add', '', ''],
      ] as const) {
        it(`moves nothing in ${layout} at ${width} px, ${what}`, async () => {
          const markup = story(`layout="${layout}" ${attributes}`, more);
          const page = await openPage(documentOf(markup, { head }), { width });
          const before = places(page);
          const teaser = await upgrade(page);
          expect(places(page)).to.deep.equal(before);
          const said = teaser.renderRoot.textContent;
          if (attributes) expect(said).to.match(/(Live|Subscribers only)[^]*Save/);
          page.close();
        });
      }
    }
  }

  it('moves nothing for a date that only an attribute has', async () => {
    const markup = `<stet-teaser published="2020-05-04T09:00Z" continue>
      <h3><a href="#story">Story</a></h3></stet-teaser><p>After it</p>`;
    const page = await openPage(documentOf(markup, { head }));
    const before = places(page);
    const teaser = await upgrade(page);
    expect(teaser.renderRoot.querySelector('[part="date"]')?.textContent).to.equal('May 4, 2020');
    expect(places(page)).to.deep.equal(before);
    page.close();
  });
});
