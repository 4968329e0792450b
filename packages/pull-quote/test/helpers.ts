import { html, type TemplateResult } from 'lit';
import { place as placeElement } from 'stet-testing';
import type { StetPullQuote } from '@stet/pull-quote';

import '../src/define.ts';

export { catchWarnings, part, untilIdle } from 'stet-testing';

export const place = (story: TemplateResult): Promise<StetPullQuote> =>
  placeElement('stet-pull-quote', story);

/** A pull quote with these words in a story with that sentence. */
export function quoteIn(sentence: string, quote: string, source?: string): Promise<StetPullQuote> {
  return place(
    html`<article>
      <p>They said it at the harbour.</p>
      <stet-pull-quote source=${source ?? ''}>
        <aside aria-label="Pull quote"><p data-role="quote">${quote}</p></aside>
      </stet-pull-quote>
      <p id="p12">She looked up. ${sentence} Then she left.</p>
    </article>`,
  );
}

/** Takes what is copied in place of the clipboard, which tests have no permission for. */
export function catchCopies(): { copies: string[]; restore: () => void } {
  const copies: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copies.push(text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return { copies, restore: () => Reflect.deleteProperty(navigator, 'clipboard') };
}
