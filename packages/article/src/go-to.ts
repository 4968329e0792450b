interface Fold extends HTMLElement {
  revealTo?: (node: Node) => Promise<boolean>;
}

/** Scrolls to an element of a story, also to one that a "Continue Reading" holds back. */
export async function goTo(element: Element): Promise<void> {
  const folds = element.ownerDocument.querySelectorAll<Fold>('stet-continue-reading');
  for (const fold of folds) if (await fold.revealTo?.(element)) return;
  element.scrollIntoView();
}
