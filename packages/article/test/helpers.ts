import { html, render, type TemplateResult } from 'lit';
import type { StetArticle } from '@stet/article';

import '../src/define.ts';

/** So many words that nothing else has. */
export function wordsOf(count: number, word = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
}

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

export async function place(content: TemplateResult): Promise<StetArticle> {
  document.querySelector('main')?.remove();
  const box = document.createElement('main');
  document.body.append(box);
  render(content, box);
  const element = box.querySelector('stet-article') as StetArticle;
  await element.updateComplete;
  return element;
}

export function part(host: Element, name: string): HTMLElement | null {
  return host.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;
}

export function textOf(host: Element, name: string): string | undefined {
  return part(host, name)?.textContent;
}

/** What the console was told while `run` ran. */
export async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = [];
  const original = console.warn;
  console.warn = (line: string) => warnings.push(line);
  try {
    await run();
  } finally {
    console.warn = original;
  }
  return warnings;
}

export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
