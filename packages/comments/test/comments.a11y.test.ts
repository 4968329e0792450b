import { expect } from '@open-wc/testing';
import { documentOf, expectAccessible, openPage, styleTag, until, type Page } from 'stet-testing';
import type { StetComments } from '@stet/comments';

import { sampleEndpoint, serveSample, type SampleThread } from '../stories/sample-thread.ts';

/** States of a thread, and the buttons that lead to them. */
const states: [SampleThread, ...string[]][] = [
  ['full'],
  ['full', 'More'],
  ['full', 'More', 'Edit'],
  ['full', 'More', 'Delete'],
  ['full', 'Reply'],
  ['full', 'Post Comment'],
  ['closed', 'More', 'Report'],
  ['empty'],
  ['down'],
];

const looks: Record<string, { head: string; attributes?: string; width?: number }> = {
  light: { head: styleTag('/tools/testing/pages/light.css') },
  dark: { head: styleTag('/tools/testing/pages/dark.css') },
  'right to left, 320 px': { head: '', attributes: 'lang="en" dir="rtl"', width: 320 },
  'text at 200 %, 360 px': { head: styleTag('/tools/testing/pages/large-text.css'), width: 360 },
};

let page: Page;
afterEach(() => page.close());

const buttonsOf = (root: ParentNode | null | undefined): HTMLElement[] =>
  [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((element) => [
    ...(element.localName === 'button' ? [element] : []),
    ...buttonsOf(element.shadowRoot),
  ]);

async function show(
  [thread, ...buttons]: [SampleThread, ...string[]],
  { head, attributes = 'lang="en"', width = 1024 }: (typeof looks)[string],
): Promise<StetComments> {
  const markup = `<stet-comments endpoint="${sampleEndpoint}" thread="sample"></stet-comments>`;
  const theme = styleTag('/packages/theme/dist/stet.css');
  page = await openPage(documentOf(markup, { head: theme + head, attributes }), { width });
  const stop = serveSample(thread);
  page.window.fetch = window.fetch.bind(window);
  const script = page.document.createElement('script');
  Object.assign(script, { type: 'module', src: '/packages/comments/src/define.ts' });
  page.document.head.append(script);
  const element = page.document.querySelector('stet-comments') as StetComments;
  await until(() => element.shadowRoot, 'it is defined');
  await element.open();
  await element.updateComplete;
  for (const label of buttons) {
    const button = () =>
      buttonsOf(element.shadowRoot).find(({ textContent }) => textContent.trim() === label);
    await until(button, `the button “${label}”`);
    button()?.click();
    await element.updateComplete;
  }
  stop();
  return element;
}

// What axe says of colours and widths is the same everywhere; of names and roles each engine is asked once.
const isChromium = navigator.userAgent.includes('Chrome/');
for (const [name, look] of Object.entries(looks).slice(0, isChromium ? undefined : 1)) {
  describe(`a thread, ${name}`, () => {
    for (const state of states) {
      it(`is accessible and fits: ${state.join(', ')}`, async () => {
        const element = await show(state, look);
        await expectAccessible(page, element);
        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(scrollWidth).to.be.at.most(clientWidth);
      });
    }
  });
}
