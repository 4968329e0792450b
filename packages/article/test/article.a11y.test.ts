import { expect } from '@open-wc/testing';
import { documentOf, expectAccessible, moduleTag, openPage, styleTag, until } from 'stet-testing';
import type { Page } from 'stet-testing';

const text =
  'The ferry left the quay at seven in the morning, and nobody had told the passengers. ';
const body = `<stet-article published="2020-01-01" reading-time age-after="P1Y" anchors progress drop-cap listen
  listen-src="/no-such.mp3" share-selection><article><header><h1>Ferry late again</h1></header>
  <p>${text.repeat(4)}</p><h2>On the quay</h2><p>${text}</p></article></stet-article>`;
const head =
  '<style>body { background: var(--stet-paper); color: var(--stet-ink) } .dark { color-scheme: dark }</style>' +
  styleTag('/packages/theme/dist/stet.css') +
  moduleTag('/packages/article/src/define.ts');
const places: Record<string, string> = {
  'in light': 'lang="en"',
  'in dark': 'lang="en" class="dark"',
  'right to left': 'lang="en" dir="rtl"',
};

const root = ({ document }: Page) => document.querySelector('stet-article')?.shadowRoot;
const part = (page: Page, name: string) =>
  root(page)?.querySelector<HTMLElement>(`[part="${name}"]`);

/** What screen readers find in the shadow tree, a line each: the role by the element, and the name. */
function tree(page: Page): string[] {
  const roles: Record<string, string> = { P: 'paragraph', BUTTON: 'button', SELECT: 'combobox' };
  const found = [...(root(page)?.querySelectorAll<HTMLElement>('p, button, select, [role]') ?? [])];
  return found
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
    .map((element) => {
      const role = element.getAttribute('role') ?? roles[element.tagName] ?? element.localName;
      const isNamedByWords = /paragraph|button|status/.test(role);
      const name =
        element.getAttribute('aria-label') ?? (isNamedByWords ? element.textContent.trim() : '');
      return `${role} ${name}`.trim();
    });
}

describe('accessibility', () => {
  for (const [place, attributes] of Object.entries(places)) {
    it(`has no finding ${place}, and the names it should`, async () => {
      const page = await openPage(documentOf(body, { head, attributes }), { width: 400 });
      const article = page.document.querySelector('stet-article') as HTMLElement;
      await until(() => part(page, 'notice') && part(page, 'listen'), 'the notice and the button');
      const notice = part(page, 'notice')?.textContent ?? '';
      expect(tree(page)).to.deep.equal([
        `paragraph ${notice}`,
        'paragraph 1 min read',
        'button Listen',
      ]);
      await expectAccessible(page, article);

      const words = article.querySelector('p')?.firstChild as Text;
      page.window.getSelection()?.setBaseAndExtent(words, 4, words, 40);
      await until(() => part(page, 'selection-menu')?.matches(':popover-open'), 'the menu');
      expect(tree(page).slice(3)).to.deep.equal([
        'group Selected text',
        'button Copy quote',
        'button Share',
      ]);
      await expectAccessible(page, article);
      page.close();
    });
  }

  it('names the controls while it reads out', async () => {
    const page = await openPage(documentOf(body, { head }), { width: 400 });
    await until(() => part(page, 'listen'), 'the button');
    // A recording that is on its way.
    const media = page.window.HTMLMediaElement.prototype;
    media.play = () => new Promise(() => undefined);
    Object.defineProperty(media, 'src', { set: () => undefined, get: () => '' });
    part(page, 'listen')?.click();
    await until(() => part(page, 'listen-stop'), 'the controls');
    expect(tree(page).slice(1)).to.deep.equal([
      'button Pause',
      'button Stop',
      'combobox Speed',
      'status',
    ]);
    await expectAccessible(page, page.document.querySelector('stet-article') as HTMLElement);
    page.close();
  });
});
