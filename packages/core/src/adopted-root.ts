import type { CSSResult } from 'lit';

import { adoptInto } from './styled-root.ts';

const ownRoots = new WeakMap<HTMLElement, ShadowRoot>();

/**
 * Opens a styled shadow root on an element that the page's template prints, or finds the one opened before:
 * a shadow root can't be taken off again, so a host that left and came back keeps it.
 * Undefined where HTML allows none ("valid shadow host name", DOM standard) or another script has opened one.
 */
export function openAdoptedRoot(
  host: HTMLElement,
  styles: readonly CSSResult[],
  init: Partial<ShadowRootInit> = {},
): ShadowRoot | undefined {
  const known = ownRoots.get(host);
  if (known) {
    adoptInto(known, styles);
    return known;
  }
  try {
    const root = host.attachShadow({ mode: 'open', ...init });
    ownRoots.set(host, root);
    adoptInto(root, styles);
    return root;
  } catch {
    return undefined;
  }
}
