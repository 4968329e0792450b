import { expect } from '@open-wc/testing';
import { documentOf, expectAccessible, moduleTag, openPage, styleTag, until } from 'stet-testing';
import '../src/define.ts';

import { feed, loaded, openStand, part, printed, put, type Stand } from './stand.ts';

let stand: Stand;
beforeEach(() => (stand = openStand()));
afterEach(() => stand.close());

const roles: Record<string, string> = {
  section: 'region',
  ol: 'list',
  ul: 'list',
  li: 'listitem',
  a: 'link',
  button: 'button',
  h2: 'heading 2',
  p: 'paragraph',
};
const named = new Set(['link', 'button', 'heading 2', 'heading', 'paragraph', 'status']);

/** What assistive technology finds, by the composed tree: a role and a name in each line. */
function tree(node: Element, depth = 0): string[] {
  const children =
    node instanceof HTMLSlotElement && node.assignedElements().length > 0
      ? node.assignedElements()
      : [...(node.shadowRoot ?? node).children];
  const role = node.getAttribute('role') ?? roles[node.localName];
  const deeper = children.flatMap((child) => tree(child, role ? depth + 1 : depth));
  if (!role) return deeper;
  const level = node.getAttribute('aria-level');
  const name = node.getAttribute('aria-label') ?? (named.has(role) ? node.textContent.trim() : '');
  const isBusy = node.getAttribute('aria-disabled') === 'true' ? ' (disabled)' : '';
  const line = [role, level, name && `"${name}"`].filter(Boolean).join(' ');
  return ['  '.repeat(depth) + line + isBusy, ...deeper];
}
const snapshot = (element: Element) => tree(element).join('\n');

describe('top-stories: the accessibility tree', () => {
  it('of a printed list without a feed', async () => {
    const element = await put(
      '<stet-top-stories numbered><h2>Most read</h2><ol><li><a href="/a">A</a></li></ol></stet-top-stories>',
    );
    expect(snapshot(element)).to.equal(`region "Most read"
  heading 2 "Most read"
  list
    listitem
      link "A"`);
  });

  it('with more and new stories', async () => {
    stand.answer = feed('n', 'a', 'b');
    const element = await loaded(printed('limit="1" more', 'a'));
    expect(snapshot(element)).to.equal(`region "Top Stories"
  button "1 new story"
  heading 2 "Top Stories"
  list
    listitem
      link "A"
  button "More stories"
  status "1 new story"`);
  });

  it('filled by a feed alone', async () => {
    stand.answer = feed('a', 'b');
    const element = await loaded('<stet-top-stories src="/feed"></stet-top-stories>');
    expect(snapshot(element)).to.equal(`region "Top Stories"
  heading 2 "Top Stories"
  list
    listitem
      link "A"
    listitem
      link "B"
  status`);
  });

  it('with nothing to show', async () => {
    const element = await put('<stet-top-stories></stet-top-stories>');
    expect(snapshot(element)).to.equal(`region "Top Stories"
  heading 2 "Top Stories"
  paragraph "No stories at the moment."`);
  });

  it('when the feed failed, and while it is tried again, with the focus on the button', async () => {
    stand.answer = new TypeError('down');
    const element = await loaded('<stet-top-stories src="/feed"></stet-top-stories>');
    expect(snapshot(element)).to.equal(`region "Top Stories"
  heading 2 "Top Stories"
  paragraph "The stories could not be loaded."
  button "Try again"
  status`);
    let release: (response: Response) => void = () => undefined;
    stand.answer = () => new Promise((resolve) => (release = resolve));
    const button = part(element, 'retry-button');
    button?.focus();
    button?.click();
    await until(() => stand.requests.length === 2, 'a request');
    await element.updateComplete;
    expect(snapshot(element)).to.equal(`region "Top Stories"
  heading 2 "Top Stories"
  paragraph "Loading stories …"
  button "Try again" (disabled)
  status "Loading stories …"`);
    expect(element.shadowRoot?.activeElement === button).to.equal(true);
    release(new Response('no', { status: 503 }));
    await until(() => part(element, 'status')?.textContent.includes('could not'), 'the failure');
    expect(element.shadowRoot?.activeElement === button).to.equal(true);
    stand.answer = feed('a');
    button?.click();
    await until(() => document.activeElement?.textContent === 'A', 'the focus on the first story');
    await element.updateComplete;
    expect(part(element, 'retry-button') === null).to.equal(true);
    expect(part(element, 'status')?.textContent).to.equal('');
  });
});

describe('top-stories: axe', () => {
  const list = (src: string, content: string) =>
    `<stet-top-stories src="/packages/top-stories/test/feeds/${src}" limit="1" numbered more>${content}</stet-top-stories>`;
  const content = '<h2>Top Stories</h2><ol><li><a href="/wall">The harbour wall held</a></li></ol>';
  for (const [name, attributes] of [
    ['light', 'lang="en"'],
    ['dark', 'lang="en" class="dark"'],
    ['right to left', 'lang="ar" dir="rtl"'],
  ] as const) {
    it(`finds nothing in lists that are full, empty and down: ${name}`, async () => {
      const head =
        styleTag('/packages/theme/dist/stet.css') +
        styleTag('/packages/theme/dist/themes/broadsheet.css') +
        `<meta name="color-scheme" content="${name === 'dark' ? 'dark' : 'light'}">` +
        moduleTag('/packages/top-stories/src/define.ts');
      const body = list('stories.json', content) + list('none.json', '<h2>Down</h2>');
      const page = await openPage(documentOf(body, { head, attributes }), { width: 360 });
      const isThere = (state: string) => page.document.querySelector(`:state(${state})`);
      await until(() => isThere('pending') && isThere('error'), 'the feeds');
      await expectAccessible(page, page.document.body);
      page.close();
    });
  }
});
