import type { OutlineHeading } from './article.events.ts';

interface Fold extends HTMLElement {
  revealTo?: (node: Node) => Promise<boolean>;
}

/** Scrolls to an element of a story, also to one that a "Continue Reading" holds back. */
export async function goTo(element: Element): Promise<void> {
  const folds = element.ownerDocument.querySelectorAll<Fold>('stet-continue-reading');
  for (const fold of folds) if (await fold.revealTo?.(element)) return;
  element.scrollIntoView();
}

/**
 * Goes to the heading that the page's address names, as the browser could not: its id has just been given. After this
 * task, as the text may be held back by an element that is still to be upgraded.
 */
export function goToTarget(named: readonly OutlineHeading[]): void {
  const target = named.find(({ id, element }) => {
    const hash = element.ownerDocument.defaultView?.location.hash;
    return hash === `#${id}` || hash === `#${encodeURIComponent(id)}`;
  });
  if (target) setTimeout(() => void goTo(target.element));
}
