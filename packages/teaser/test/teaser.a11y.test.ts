import { expect } from '@open-wc/testing';
import { documentOf, expectAccessible, moduleTag, openPage, styleTag, until } from 'stet-testing';
import type { Page } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';

const head =
  styleTag('/packages/theme/dist/stet.css') + moduleTag('/packages/teaser/src/define.ts');
const story = (attributes: string, inner = '') => `<h2>Harbour</h2><ul><li>
  <stet-teaser ${attributes}>
  <img slot="media" src="/packages/theme/test/pages/harbour.svg" alt="" width="640" height="427">
  <h3><a data-role="kicker" href="#harbour">Harbour</a> <a href="#story" rel="sponsored">The wall held</a></h3>
  <p slot="standfirst">Four hundred people.</p>
  <p slot="meta">By Ann · <time datetime="2020-05-04">4 May</time></p>${inner}</stet-teaser></li></ul>`;

interface Opened {
  page: Page;
  teaser: StetTeaser;
}

async function open(markup: string, html = ''): Promise<Opened> {
  const page = await openPage(documentOf(markup, { head }).replace('<html', `<html ${html}`));
  await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
  const teaser = page.document.querySelector('stet-teaser') as StetTeaser;
  await teaser.updateComplete;
  return { page, teaser };
}

/** What a screen reader is told, in its order: roles, names and states, one a line. */
function heard(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent?.replace(/\s+/g, ' ').trim();
    return text ? [text] : [];
  }
  const element = node as HTMLElement;
  if (element.ariaHidden === 'true' || element.localName === 'style') return [];
  const inside = within(element).flatMap(heard);
  const all = inside.join(' ');
  if (element.localName === 'a') return [`link "${all}"`];
  if (element.localName === 'button') return [`button "${all}" pressed=${element.ariaPressed}`];
  if (/^h\d$/.test(element.localName)) return [`heading ${element.localName[1]}`, ...inside];
  return inside;
}

function within(element: HTMLElement): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.localName === 'slot') return (element as HTMLSlotElement).assignedNodes();
  return [...element.childNodes];
}

describe('teaser: accessibility', () => {
  it('says label, kicker, headline, standfirst, byline and button in this order', async () => {
    const inner = '<p slot="sublinks"><a href="#more">Related</a></p>';
    const { page, teaser } = await open(story('type="live" access="premium" continue save', inner));
    expect(heard(teaser)).to.deep.equal([
      'Live · Subscribers only',
      'heading 3',
      'link "Harbour"',
      'link "The wall held"',
      'Four hundred people.',
      'By Ann ·',
      '4 May',
      'link "Related"',
      'button "Save : The wall held" pressed=false',
    ]);
    teaser.renderRoot.querySelector('button')?.click();
    await teaser.updateComplete;
    expect(heard(teaser).at(-1)).to.equal('button "Save : The wall held" pressed=true');
    page.window.localStorage.clear();
    page.close();
  });

  it('says who paid before the headline', async () => {
    const { page, teaser } = await open(story('type="paid" sponsor="The Rope Works"'));
    expect(heard(teaser)[0]).to.equal('Paid content · Paid for by The Rope Works');
    page.close();
  });

  it('lets a kicker’s own link be clicked, and the rest of the card be the story’s', async () => {
    const { page, teaser } = await open(story(''));
    const at = (node: Element | null) => {
      const { left, top, height } = (node as Element).getBoundingClientRect();
      return page.document.elementFromPoint(left + 4, top + height / 2)?.getAttribute('href');
    };
    expect(at(teaser.querySelector('[data-role="kicker"]'))).to.equal('#harbour');
    expect(at(teaser.querySelector('img'))).to.equal('#story');
    page.close();
  });

  for (const [what, html] of [
    ['light', ''],
    ['dark', 'style="color-scheme: dark; background: #15130f"'],
    ['from right to left', 'dir="rtl" lang="ar"'],
  ] as const) {
    it(`has no problem that axe finds, ${what}`, async () => {
      for (const layout of ['auto', 'overlay', 'compact', 'text']) {
        const attributes = `layout="${layout}" type="live" access="premium" continue save`;
        const { page } = await open(story(attributes), html);
        await expectAccessible(page, page.document.body);
        page.close();
      }
    });
  }
});
