import { oneOf } from '@stet/core';

const asked = new Set<string>();

/**
 * Asks the browser for a story's page ahead of the click. Only for pages of the same origin: another one would
 * learn of a reader who never went there. Not for readers who save data, and once for each address.
 *
 * By `<link rel=prefetch>` and not by speculation rules, which an element can only write as an inline script
 * and a strict policy refuses.
 */
export function prefetchOn(
  occasion: 'hover' | 'visible',
  teaser: Element & { prefetch: string },
  link: HTMLAnchorElement | undefined,
): void {
  const wanted = oneOf(teaser, 'prefetch', teaser.prefetch, ['none', 'hover', 'visible'], 'none');
  if (!link || wanted !== occasion) return;
  const { ownerDocument, href, origin } = link;
  if (asked.has(href) || !/^https?:/.test(href) || origin !== location.origin) return;
  if (savesData()) return;
  asked.add(href);
  const hint = ownerDocument.createElement('link');
  hint.rel = 'prefetch';
  hint.href = href;
  ownerDocument.head.append(hint);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
