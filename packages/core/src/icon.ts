import { html, type TemplateResult } from 'lit';

/** Draws a glyph on a grid of 24 units in the colour of the text and the size of the text, for eyes only. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${path} />
  </svg>`;
}
