import { focusOnce } from '@stet/core';

/** What of `<stet-continue-reading>` this needs: elements meet in the page, not by import. */
interface Fold extends Element {
  revealTo?: (node: Node) => Promise<boolean>;
}

/**
 * Brings the reader to `target`: opens what holds it back, scrolls, puts the focus there, so that keyboard
 * and screen reader go on from it, and colours it for a moment.
 */
export async function goTo(target: HTMLElement): Promise<void> {
  for (const fold of target.ownerDocument.querySelectorAll<Fold>('stet-continue-reading')) {
    if (!target.checkVisibility()) await fold.revealTo?.(target);
  }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' });
  focusOnce(target);
  target.animate([{ backgroundColor: 'var(--stet-mark, Mark)', offset: 0 }], {
    duration: 2400,
    easing: 'ease-in',
  });
}
