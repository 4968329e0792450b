import { warnOnce } from '@stet/core/warn.js';

/** Says that there is nothing to hold back, unless a framework or a parser has filled the element meanwhile. */
export function warnIfEmpty(element: HTMLElement & { for: string }): void {
  if (element.childElementCount > 0 || element.for || !element.isConnected) return;
  const remedy = 'Put the text between its tags, or name it: for=".entry-content".';
  warnOnce(element, `is empty, so it holds nothing back. ${remedy}`);
}

/** Once the page has been read to its end, and what else was going to be done at once is done. */
export function whenParsed(page: Document, task: () => void): void {
  if (page.readyState !== 'loading') setTimeout(task);
  else page.addEventListener('DOMContentLoaded', task, { once: true });
}
