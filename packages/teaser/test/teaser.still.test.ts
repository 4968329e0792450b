import { expect } from '@open-wc/testing';
import { documentOf, openPage, styleTag, until } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';

const picture = '/packages/theme/test/pages/harbour.svg';
const story = (attributes: string) => `<stet-teaser ${attributes}>
  <img slot="media" src="${picture}" alt="" width="640" height="427">
  <h3><a href="#story">The men who listen to stone</a></h3>
  <p slot="standfirst">Every wall complains before it gives.</p>
  <p slot="meta">By Ann Speaker · <time datetime="${new Date().toISOString()}">today</time></p></stet-teaser>`;

describe('teaser: upgrading', () => {
  for (const layout of ['auto', 'stacked', 'horizontal', 'hero', 'compact', 'text']) {
    for (const width of [340, 900]) {
      it(`moves nothing in ${layout} at ${width} px, with label, cue and age added`, async () => {
        const markup = story(`layout="${layout}" type="live" continue`);
        const head = styleTag('/packages/theme/dist/stet.css');
        const page = await openPage(documentOf(markup, { head }), { width });
        const teaser = page.document.querySelector('stet-teaser') as StetTeaser;
        const places = () =>
          [teaser, ...teaser.querySelectorAll<HTMLElement>('img, h3, p')].map((element) => {
            const { left, top, bottom } = element.getBoundingClientRect();
            return [element.localName, ...[left, top, bottom].map(Math.round)].join(' ');
          });
        const before = places();
        const script = page.document.createElement('script');
        script.type = 'module';
        script.src = '/packages/teaser/src/define.ts';
        page.document.head.append(script);
        await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
        await teaser.updateComplete;
        expect(teaser.renderRoot.textContent).to.include('Live');
        expect(places()).to.deep.equal(before);
        page.close();
      });
    }
  }
});
