import { documentOf, expectAccessible, moduleTag, openPage, styleTag } from 'stet-testing';
import type { StetShare } from '@stet/share';

const head =
  '<style>body { background: var(--stet-paper); color: var(--stet-ink) } .light { color-scheme: light } .dark { color-scheme: dark }</style>' +
  styleTag('/packages/theme/dist/stet.css') +
  moduleTag('/packages/share/src/define.ts');
const body = `<stet-share url="https://paper.example/ferry">
  <ul><li><a href="mailto:?body=x">Send by mail</a></li></ul></stet-share>`;

const places: Record<string, string> = {
  'in light': 'lang="en" class="light"',
  'in dark': 'lang="en" class="dark"',
  'right to left': 'lang="ar" dir="rtl"',
};

describe('axe finds nothing wrong', () => {
  for (const [place, attributes] of Object.entries(places))
    it(`${place}, closed, open, and while a server is asked for`, async () => {
      const page = await openPage(documentOf(body, { head, attributes }));
      await page.window.customElements.whenDefined('stet-share');
      const element = page.document.querySelector('stet-share') as StetShare;
      await element.updateComplete;
      await expectAccessible(page, element);
      await element.open();
      await expectAccessible(page, element);
      const items = element.shadowRoot?.querySelectorAll<HTMLElement>('button[part="item"]') ?? [];
      [...items].find((item) => item.textContent.includes('Mastodon'))?.click();
      await element.updateComplete;
      await expectAccessible(page, element);
      page.close();
    });
});
