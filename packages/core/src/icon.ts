import { html, type TemplateResult } from 'lit';

/** Draws a glyph on a grid of 24 units in the colour of the text and the size of the text, for eyes only. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${path} />
  </svg>`;
}

export const copyIcon =
  'M8 2h11a2 2 0 0 1 2 2v12h-2.2V4.2H8ZM5 6h9a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Zm.2 2.2v11.6h8.6V8.2Z';

export const shareIcon =
  'm12 2 5 5-1.6 1.6-2.3-2.3V15h-2.2V6.3L8.6 8.6 7 7ZM5 10h3v2.2H6.2v7.6h11.6v-7.6H16V10h3a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V11a1 1 0 0 1 1-1Z';
