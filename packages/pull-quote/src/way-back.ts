import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { focusOnce } from '@stet/core/focus-once.js';
import { buttonStyles } from '@stet/core/styles/button.js';

/** What of `<stet-continue-reading>` this needs: elements meet in the page, not by import. */
interface Fold extends Element {
  revealTo?: (node: Node) => Promise<boolean>;
}

// Over the foot of the page, where it covers neither the quote nor, in the middle, its source.
const backStyles = css`
  [part='back'] {
    position: fixed;
    inset: auto 0 var(--stet-space-m, 1rem);
    margin-inline: auto;
    padding: 0;
    border: 0;
    border-radius: var(--stet-button-radius, 2px);
    background: var(--stet-paper, Canvas);
    color: var(--stet-ink, CanvasText);
    box-shadow: 0 0.125rem 0.75rem rgb(0 0 0 / 0.25);
  }

  @media print {
    [part='back'] {
      display: none;
    }
  }
`;

export const backSheets: readonly CSSResult[] = [buttonStyles, backStyles];

/** The button that leads from the sentence back to the quote. */
export function backTemplate(
  label: string,
  onClick: () => void,
  onClose: () => void,
): TemplateResult {
  return html`<div
    part="back"
    popover
    @toggle=${(event: ToggleEvent) => event.newState === 'closed' && onClose()}
  >
    <button part="back-button" class="button" type="button" @click=${onClick}>${label}</button>
  </div>`;
}

/**
 * Brings the reader to `target`: opens what holds it back, scrolls, puts the focus there, so that keyboard
 * and screen reader go on from it, and colours it for a moment. The way back is the next stop of the keyboard.
 */
export async function goTo(target: HTMLElement, root: ShadowRoot): Promise<void> {
  for (const fold of target.ownerDocument.querySelectorAll<Fold>('stet-continue-reading')) {
    if (!target.checkVisibility()) await fold.revealTo?.(target);
  }
  showTo(target);
  target.animate([{ backgroundColor: 'var(--stet-mark, Mark)', offset: 0 }], {
    duration: 2400,
    easing: 'ease-in',
  });
  const back = root.querySelector<HTMLElement>('[part="back"]');
  // An older browser takes no source: there the button is a stop beside the quote.
  if (back?.isConnected && !back.matches(':popover-open')) back.showPopover({ source: target });
}

/** Brings the reader from the sentence back to the quote. */
export function goBack(host: HTMLElement, root: ShadowRoot): void {
  root.querySelector<HTMLElement>('[part="back"]')?.hidePopover();
  const link = root.querySelector<HTMLElement>('[part="context-link"]');
  showTo(host);
  link?.focus({ preventScroll: true });
}

function showTo(element: HTMLElement): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'center' });
  focusOnce(element);
}
