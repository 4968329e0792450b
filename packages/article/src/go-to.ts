interface Fold extends HTMLElement {
  revealTo?: (node: Node) => Promise<boolean>;
}

/** Scrolls to an element of a story, also to one that a "Continue Reading" holds back. */
export async function goTo(element: Element): Promise<void> {
  const folds = element.ownerDocument.querySelectorAll<Fold>('stet-continue-reading');
  for (const fold of folds) if (await fold.revealTo?.(element)) return;
  element.scrollIntoView();
}

/** Lets reading by keyboard and screen reader go on from an element that takes no focus of itself. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
