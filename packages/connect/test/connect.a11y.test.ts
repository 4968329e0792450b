import { documentOf, expectAccessible, moduleTag, openPage, styleTag } from 'stet-testing';
import type { StetConnect } from '@stet/connect';

const links = `<ul>
  <li><a rel="me" href="https://mastodon.example/@lantern">Mastodon</a></li>
  <li><a href="https://www.facebook.com/lantern">Facebook</a></li>
  <li><a href="https://lantern.example/elsewhere">Somewhere else</a></li>
</ul>`;
const head =
  styleTag('/packages/theme/dist/stet.css') + moduleTag('/packages/connect/src/define.ts');

const places: Record<string, string> = {
  'in light': 'lang="en" class="light"',
  'in dark': 'lang="en" class="dark"',
  'right to left': 'lang="ar" dir="rtl"',
};
const schemes =
  '<style>body { background: var(--stet-paper); color: var(--stet-ink) } .light { color-scheme: light } .dark { color-scheme: dark }</style>';

describe('axe finds nothing wrong', () => {
  for (const [place, attributes] of Object.entries(places))
    for (const show of ['icons', 'labels', 'both'])
      it(`${place}, with ${show}`, async () => {
        const body = `<stet-connect show="${show}" brand-colors>${links}</stet-connect>`;
        const page = await openPage(documentOf(body, { head: schemes + head, attributes }));
        await page.window.customElements.whenDefined('stet-connect');
        const element = page.document.querySelector('stet-connect') as StetConnect;
        await element.updateComplete;
        await expectAccessible(page, element);
        page.close();
      });
});
