import type { AxeResults } from 'axe-core';
import { expect } from '@open-wc/testing';

import type { Page } from './pages.ts';

type AxeWindow = Window & {
  axe?: { run: (context: Element, options: object) => Promise<AxeResults> };
};

/** Fails with what axe-core finds wrong in the element, WCAG 2.2 AA and best practice. */
export async function expectAccessible(page: Page, element: Element): Promise<void> {
  const view = page.window as unknown as AxeWindow;
  if (!view.axe) await loadAxe(page);
  const results = await view.axe?.run(element, {
    // A test page is no whole page: it has no level-one heading.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  const problems = results?.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(problems).to.deep.equal([]);
}

async function loadAxe(page: Page): Promise<void> {
  const script = page.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  page.document.head.append(script);
  await loaded;
}
