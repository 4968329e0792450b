import type { CSSResult } from 'lit';

import { adoptInto } from './styled-root.ts';

const ownRoots = new WeakMap<HTMLElement, { tag: string; root: ShadowRoot }>();

/**
 * Opens a styled shadow root on an element that the page's template prints, or finds the one opened before:
 * a shadow root can't be taken off again, so a host that left and came back keeps it.
 * Undefined where HTML allows none ("valid shadow host name", DOM standard), or another script or another tag
 * of ours has opened one: two would draw over each other.
 */
export function openAdoptedRoot(
  tag: string,
  host: HTMLElement,
  styles: readonly CSSResult[],
  init: Partial<ShadowRootInit> = {},
): ShadowRoot | undefined {
  const known = ownRoots.get(host);
  if (known) {
    if (known.tag !== tag) return undefined;
    adoptInto(known.root, styles);
    return known.root;
  }
  try {
    const root = host.attachShadow({ mode: 'open', ...init });
    ownRoots.set(host, { tag, root });
    adoptInto(root, styles);
    return root;
  } catch {
    return undefined;
  }
}
