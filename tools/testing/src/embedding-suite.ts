import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';

import { expectAccessible } from './accessible.ts';
import {
  documentOf,
  moduleTag,
  openPage,
  styleTag,
  until,
  visibleText,
  type Page,
} from './pages.ts';

export interface EmbeddingCase {
  tag: string;
  /** Path of the module that defines the tag, from the root: `/packages/…/src/define.ts`. */
  define: string;
  /** The element with the markup that a page prints in it. */
  markup: string;
  /** Words that a reader must find in the page whatever happens to the script. */
  words: string[];
  /** A property that is set before upgrade, and must hold after it. */
  property: { name: string; value: unknown };
  /** Makes all words visible in an upgraded page, as a reader would: opens what is held back. */
  open?: (element: HTMLElement) => unknown;
  /** Where the words stand when they are not children of the tag: `for`, or a shadow root that renders them. */
  text?: (element: HTMLElement) => string;
}

const hostileSheets: Record<string, string[]> = {
  'Bootstrap’s reset': ['/node_modules/bootstrap/dist/css/bootstrap-reboot.css'],
  'Tailwind’s reset': ['/node_modules/tailwindcss/preflight.css'],
  '* { all: unset }': ['/tools/testing/pages/unset.css'],
  '[hidden] { display: none !important }': ['/tools/testing/pages/hidden.css'],
};
const theme = styleTag('/packages/theme/dist/stet.css');

/** The suite that every element passes: what pages, frameworks and readers' settings do to it. */
export function embeddingSuite(subject: EmbeddingCase): void {
  const { tag, define, markup, words } = subject;
  const find = (page: Page) => page.document.querySelector<HTMLElement>(tag) as HTMLElement;
  const script = moduleTag(define);

  const upgraded = async (page: Page) => {
    await until(() => page.window.customElements.get(tag), `<${tag}> is defined`);
    await (find(page) as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    return find(page);
  };
  const textOf = (element: HTMLElement) => subject.text?.(element) ?? visibleText(element);
  const expectWords = (element: HTMLElement) => {
    for (const word of words) expect(textOf(element)).to.include(word);
  };
  const expectWordsWhenOpen = async (element: HTMLElement) => {
    await subject.open?.(element);
    await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    await until(
      () => words.every((word) => textOf(element).includes(word)),
      'all words are visible',
    );
  };

  describe(`<${tag}> in a page`, () => {
    let page: Page;
    afterEach(() => page.close());

    it('shows its words without script', async () => {
      page = await openPage(documentOf(markup + script, { head: theme }), { scripts: false });
      expectWords(find(page));
    });

    it('shows its words where the script never defines it', async () => {
      page = await openPage(documentOf(markup, { head: theme }));
      // The theme may hold text back until the script comes, but for no longer than three seconds.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await until(
        () => words.every((word) => textOf(find(page)).includes(word)),
        'all words are visible',
      );
    });

    it('keeps a property that was set before the script came', async () => {
      page = await openPage(documentOf(markup));
      const { name, value } = subject.property;
      const element = find(page) as unknown as Record<string, unknown>;
      element[name] = value;
      await load(page, define);
      await upgraded(page);
      expect(element[name]).to.deep.equal(value);
      expect(Object.hasOwn(element, name)).to.equal(false);
    });

    it('warns once and goes on when its script is there twice', async () => {
      page = await openPage(documentOf(markup));
      await load(page, define);
      await load(page, `/__stet/copy/2${define}`);
      await upgraded(page);
      expect(page.errors).to.deep.equal([]);
      expect(
        page.console.filter((line) => line.includes(`<${tag}> is already defined`)),
      ).to.have.length(1);
      await expectWordsWhenOpen(find(page));
    });

    it('leaves the tag to another version that was first', async () => {
      page = await openPage(documentOf(markup));
      const { customElements, HTMLElement } = page.window;
      customElements.define(tag, class extends HTMLElement {});
      await load(page, define);
      expect(page.errors).to.deep.equal([]);
      expect(page.console.join()).to.include(`<${tag}> is already defined`);
      expectWords(find(page));
    });

    it('survives being moved, removed and put back', async () => {
      page = await openPage(documentOf(`${markup}<aside></aside>`, { head: script }));
      const element = await upgraded(page);
      const other = page.document.querySelector('main > aside') as HTMLElement;
      const nodes = element.shadowRoot?.childNodes.length;
      for (let round = 0; round < 200; round += 1) {
        other.append(element);
        element.remove();
        page.document.body.append(element);
      }
      await until(() => element.isConnected, 'the element is back');
      await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      expect(element.shadowRoot?.childNodes.length).to.equal(nodes);
      expect(page.errors).to.deep.equal([]);
      await expectWordsWhenOpen(element);
    });

    it('can be cloned', async () => {
      page = await openPage(documentOf(markup, { head: script }));
      const element = await upgraded(page);
      const clone = element.cloneNode(true) as HTMLElement;
      element.replaceWith(clone);
      await (clone as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      expect(page.errors).to.deep.equal([]);
      await expectWordsWhenOpen(clone);
    });

    it('stays styled in another document', async () => {
      page = await openPage(documentOf(markup, { head: script }));
      const element = await upgraded(page);
      const sheets = element.shadowRoot?.adoptedStyleSheets.length ?? 0;
      const other = await openPage(documentOf(''));
      other.document.body.append(element);
      // What is loaded meanwhile brings its own.
      expect(element.shadowRoot?.adoptedStyleSheets.length).to.be.at.least(sheets);
      await expectWordsWhenOpen(element);
      expect([...page.errors, ...other.errors]).to.deep.equal([]);
      other.close();
    });

    it('can be made for another document', async () => {
      page = await openPage(documentOf(markup, { head: script }));
      const { outerHTML } = await upgraded(page);
      const element = parse(page, outerHTML);
      const other = await openPage(documentOf(''));
      other.document.body.append(element);
      await expectWordsWhenOpen(element);
      expect([...page.errors, ...other.errors]).to.deep.equal([]);
      other.close();
    });

    it('follows a framework that replaces its children', async () => {
      page = await openPage(documentOf(markup, { head: script }));
      const element = await upgraded(page);
      const fresh = [...element.childNodes].map((node) => node.cloneNode(true));
      element.replaceChildren(...fresh);
      await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      expect(page.errors).to.deep.equal([]);
      await expectWordsWhenOpen(element);
    });

    it('works under a strict policy with Trusted Types', async () => {
      page = await openPage(documentOf(markup, { head: theme + script }), { csp: true });
      const element = await upgraded(page);
      await expectWordsWhenOpen(element);
      expect(page.errors).to.deep.equal([]);
    });

    for (const [name, sheets] of Object.entries(hostileSheets)) {
      it(`is readable under ${name}`, async () => {
        const head = theme + sheets.map(styleTag).join('') + script;
        page = await openPage(documentOf(markup, { head }));
        await expectWordsWhenOpen(await upgraded(page));
      });
    }

    for (const [name, attributes] of [
      ['right to left', 'lang="ar" dir="rtl"'],
      ['left to right', 'lang="en"'],
    ] as const) {
      it(`fits a small screen with text at 200 %, ${name}`, async () => {
        const head = theme + styleTag('/tools/testing/pages/large-text.css') + script;
        page = await openPage(documentOf(markup, { head, attributes }), { width: 360 });
        await expectWordsWhenOpen(await upgraded(page));
        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(scrollWidth).to.be.at.most(clientWidth);
      });
    }

    for (const scheme of ['light', 'dark']) {
      it(`is accessible, ${scheme}`, async () => {
        const head = theme + styleTag(`/tools/testing/pages/${scheme}.css`) + script;
        page = await openPage(documentOf(markup, { head }));
        await expectAccessible(page, await upgraded(page));
        await expectWordsWhenOpen(find(page));
        await expectAccessible(page, find(page));
      });
    }

    it('is readable and accessible in forced colours', async function () {
      // Only Chromium can be told to force colours.
      if (!navigator.userAgent.includes('Chrome/')) this.skip();
      await emulateMedia({ forcedColors: 'active' });
      page = await openPage(documentOf(markup, { head: theme + script }));
      await expectWordsWhenOpen(await upgraded(page));
      await expectAccessible(page, find(page));
      await emulateMedia({ forcedColors: 'none' });
    });
  });
}

async function load(page: Page, path: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = path;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${path} did not load.`)));
  });
  page.document.head.append(script);
  await loaded;
}

function parse(page: Page, html: string): HTMLElement {
  const template = page.document.createElement('template');
  template.innerHTML = html;
  return page.document.importNode(template.content, true).firstElementChild as HTMLElement;
}
