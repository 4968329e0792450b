import { html, render, type TemplateResult } from 'lit';
import { catchWarnings, part, place as placeElement, wordsOf } from 'stet-testing';
import type { StetArticle } from '@stet/article';

import '../src/define.ts';

export { nextFrame, part, wordsOf } from 'stet-testing';

export const place = (content: TemplateResult): Promise<StetArticle> =>
  placeElement('stet-article', content);

export const ferry: TemplateResult = html`<article>
  <header>
    <h1>Ferry late again</h1>
    <p data-role="byline">
      By <a rel="author" href="/ann">Ann</a> <time datetime="2024-05-04T09:00Z">4 May</time>
    </p>
  </header>
  <p>${wordsOf(100)}</p>
  <h2>On the quay</h2>
  <p>${wordsOf(100, 'quay')}</p>
  <h3 id="own">Storm</h3>
  <p>${wordsOf(100, 'storm')}</p>
  <h2>On the quay</h2>
  <p>${wordsOf(100, 'again')}</p>
</article>`;

/** A story of about four hundred words, in an element with these attributes. */
export async function story(
  attributes: Record<string, string> = {},
  content: TemplateResult = ferry,
): Promise<StetArticle> {
  const element = document.createElement('stet-article');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  render(content, element);
  return place(html`${element}`);
}

export function textOf(host: Element, name: string): string | undefined {
  return part(host, name)?.textContent;
}

/** What the console was told while `run` ran. */
export async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warnings, restore } = catchWarnings();
  try {
    await run();
  } finally {
    restore();
  }
  return warnings;
}
