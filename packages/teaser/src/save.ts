import { html, type CSSResult, type TemplateResult } from 'lit';
import { buttonStyles } from '@stet/core/styles/button.js';
import { visuallyHidden } from '@stet/core/styles/visually-hidden.js';

import { keep } from './memory.ts';
import { saveButtonStyles } from './save.styles.ts';
import { headlineOf } from './story-markup.ts';

export const saveStyles: readonly CSSResult[] = [buttonStyles, visuallyHidden, saveButtonStyles];

/** A toggle: its name stays, its state changes. */
export function saveButton(
  label: string,
  link: HTMLAnchorElement | undefined,
  isSaved: boolean,
  onSave: () => void,
): TemplateResult {
  return html`<button
    part="save-button"
    class="button"
    type="button"
    aria-pressed=${String(isSaved)}
    @click=${onSave}
  >
    ${label}<span class="visually-hidden">: ${headlineOf(link)}</span>
  </button>`;
}

/** Saves a story or gives it back, in all teasers of the page. */
export function setSaved(page: Document, href: string, saved: boolean): void {
  keep('saved', href, saved);
  redraw(page);
}

// Saved in another tab or window.
window.addEventListener('storage', ({ key }) => {
  if (key === null || key === 'stet:teaser:saved') redraw(document);
});

function redraw(page: Document): void {
  for (const teaser of page.querySelectorAll('stet-teaser')) teaser.requestUpdate();
}
