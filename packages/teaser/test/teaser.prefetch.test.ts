import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { documentOf, moduleTag, openPage, until, type Page } from 'stet-testing';
import type { StetTeaser } from '@stet/teaser';
import '../src/define.ts';

const tick = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const hover = (teaser: Element) => teaser.dispatchEvent(new PointerEvent('pointerenter'));
const hintsOf = (page: Document) =>
  Array.from(page.head.querySelectorAll<HTMLLinkElement>('[rel="prefetch"]'), ({ href }) => {
    const { pathname, hash } = new URL(href);
    return pathname + hash;
  });

describe('teaser: stet-visible', () => {
  it('tells once that half of it was in view for a second', async () => {
    const start = performance.now();
    const teaser = await fixture<StetTeaser>(
      html`<stet-teaser
        ><h3><a href="/seen">Story</a></h3></stet-teaser
      >`,
    );
    const { detail } = (await oneEvent(teaser, 'stet-visible')) as CustomEvent;
    expect(performance.now() - start).to.be.at.least(1000);
    expect(detail).to.deep.equal({ href: `${location.origin}/seen` });
    let more = 0;
    teaser.addEventListener('stet-visible', () => (more += 1));
    teaser.remove();
    document.body.append(teaser);
    await tick(1300);
    expect(more).to.equal(0);
    teaser.remove();
  });
});

describe('teaser: prefetch', () => {
  afterEach(() => {
    for (const hint of document.head.querySelectorAll('[rel="prefetch"]')) hint.remove();
  });

  const story = (path: string, prefetch: string) =>
    fixture<StetTeaser>(
      html`<stet-teaser prefetch=${prefetch}
        ><h3><a href=${path}>Story</a></h3></stet-teaser
      >`,
    );

  it('fetches nothing by default, and this origin’s story on hover or when seen, once', async () => {
    hover(await story('/none', 'none'));
    hover(await story('https://other.example/', 'hover'));
    hover(await story(`${location.href}#here`, 'hover'));
    const swept = await story('/swept', 'hover');
    hover(swept);
    swept.dispatchEvent(new PointerEvent('pointerleave'));
    hover(await story('/packages/teaser/README.md?hover#comments', 'hover'));
    hover(await story('/packages/teaser/README.md?hover', 'hover'));
    const seen = await story('/packages/teaser/package.json', 'visible');
    await oneEvent(seen, 'stet-visible');
    await until(() => hintsOf(document).length === 2, 'two pages asked for');
    expect(hintsOf(document)).to.deep.equal([
      '/packages/teaser/README.md',
      '/packages/teaser/package.json',
    ]);
  });

  it('waits for the keyboard as for the pointer', async () => {
    const teaser = await story('/packages/teaser/LICENSE', 'hover');
    teaser.querySelector('a')?.focus();
    await until(() => hintsOf(document).length === 1, 'the page asked for');
  });

  it('warns of an unknown value and fetches nothing', async () => {
    hover(await story('/packages/teaser/tsconfig.json', 'always'));
    await tick(200);
    expect(hintsOf(document)).to.deep.equal([]);
  });

  async function pageWith(head: string, prepare: (page: Page) => void): Promise<string[]> {
    const script = moduleTag('/packages/teaser/src/define.ts');
    const markup = '<stet-teaser><h3><a href="/packages/teaser/LICENSE">A</a></h3></stet-teaser>';
    const page = await openPage(documentOf(markup, { head: head + script }));
    await until(() => page.window.customElements.get('stet-teaser'), 'upgrade');
    prepare(page);
    const teaser = page.document.querySelector('stet-teaser') as StetTeaser;
    teaser.prefetch = 'hover';
    await teaser.updateComplete;
    hover(teaser);
    await tick(500);
    const hints = hintsOf(page.document);
    page.close();
    return hints;
  }

  it('spares readers who save data', async () => {
    expect(await pageWith('', () => undefined)).to.have.length(1);
    for (const prepare of [
      ({ window }: Page) =>
        Object.defineProperty(window.navigator, 'connection', { value: { saveData: true } }),
      ({ window }: Page) =>
        (window.matchMedia = (media) =>
          ({ matches: media.includes('prefers-reduced-data: reduce'), media }) as MediaQueryList),
    ])
      expect(await pageWith('', prepare)).to.deep.equal([]);
  });

  it('leaves it to the page’s speculation rules for teasers, where the browser follows them', async () => {
    const rules = (selector: string) =>
      `<script type="speculationrules">{"prefetch": [{"where": {"selector_matches": "${selector} a"}}]}</script>`;
    const followed =
      'supports' in HTMLScriptElement && HTMLScriptElement.supports('speculationrules');
    expect(await pageWith(rules('stet-teaser'), () => undefined)).to.have.length(followed ? 0 : 1);
    expect(await pageWith(rules('nav'), () => undefined)).to.have.length(1);
  });
});
