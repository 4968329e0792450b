import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { StetPullQuote } from '@stet/pull-quote';

import '../src/define.ts';

/** Puts a whole story in the page and returns the pull quote in it. */
export async function place(story: TemplateResult): Promise<StetPullQuote> {
  const box = await fixture<HTMLElement>(html`<div>${story}</div>`);
  const element = box.querySelector('stet-pull-quote') as StetPullQuote;
  await element.updateComplete;
  return element;
}

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

export function part(element: Element, name: string): HTMLElement | null {
  return (element.shadowRoot as ShadowRoot).querySelector(`[part="${name}"]`);
}

/** Takes what is copied in place of the clipboard, which tests have no permission for. */
export function catchCopies(): { copies: string[]; restore: () => void } {
  const copies: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copies.push(text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return { copies, restore: () => Reflect.deleteProperty(navigator, 'clipboard') };
}

/** What the console is told from now on. */
export function catchWarnings(): { warnings: string[]; restore: () => void } {
  const warnings: string[] = [];
  const original = console.warn;
  console.warn = (...args: unknown[]) => void warnings.push(args.map(String).join(' '));
  return { warnings, restore: () => (console.warn = original) };
}

/** Until what waits for the browser to be idle has been done. */
export async function idle(): Promise<void> {
  await new Promise((resolve) => {
    // Idle callbacks come in the order in which they were asked for.
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(resolve, { timeout: 10_000 });
    else setTimeout(resolve, 450);
  });
}
