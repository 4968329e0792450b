// What only a tag with `for` needs.
import type { CSSResult } from 'lit';
import { openAdoptedRoot } from '@stet/core/adopted-root.js';
import { warnOnce } from '@stet/core/warn.js';

import { beforePaint } from './before-paint.ts';

export { followFor } from '@stet/core/follow-matches.js';

/** The shadow root in which a text of the page's own is divided; undefined, with a warning, where none can be. */
export function openFoldRoot(
  element: HTMLElement & { for: string },
  host: HTMLElement,
  sheets: readonly CSSResult[],
): ShadowRoot | undefined {
  const root = openAdoptedRoot(element.localName, host, sheets, { slotAssignment: 'manual' });
  if (!root)
    warnOfHost(element, host, 'which takes no shadow root. Name a div, section or article.');
  return root;
}

/**
 * Whether a host lays its children out below each other, and not as a grid or a row of its own, which
 * boxes of ours would undo. That is known once the page is laid out, so the answer comes just before it is painted.
 */
export async function canBeDivided(
  element: HTMLElement & { for: string },
  host: HTMLElement,
): Promise<boolean> {
  await beforePaint(host.ownerDocument);
  const { display } = getComputedStyle(host);
  if (!/grid|flex/.test(display)) return true;
  const problem = `whose "display: ${display}" would be undone. Name the text inside it.`;
  warnOfHost(element, host, problem);
  return false;
}

function warnOfHost(
  element: HTMLElement & { for: string },
  host: HTMLElement,
  problem: string,
): void {
  warnOnce(element, `for="${element.for}" matches <${host.localName}>, ${problem}`);
}
