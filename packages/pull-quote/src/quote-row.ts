import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Words } from '@stet/core';
import { copyIcon } from '@stet/core/copy-icon.js';
import { icon } from '@stet/core/icon.js';
import { shareIcon } from '@stet/core/share-icon.js';
import { iconStyles } from '@stet/core/styles/icon.js';
import { visuallyHidden } from '@stet/core/styles/visually-hidden.js';

import { rowStyles } from './quote-row.styles.ts';
import { backSheets } from './way-back.ts';

/** Of all that is drawn once a reader may act. */
export const actionSheets: readonly CSSResult[] = [
  iconStyles,
  visuallyHidden,
  rowStyles,
  ...backSheets,
];

/** For a moment in place of another icon: done. */
const checkIcon = 'M20.5 5 22 6.5 9.5 19 2.5 12 4 10.5l5.5 5.5Z';

/** The buttons of one quote. */
export interface RowView {
  words: Words['pull-quote'];
  copyable: boolean;
  shareable: boolean;
  /** Where "Read in context" leads; undefined for no link. */
  href: string | undefined;
  isCopied: boolean;
  onCopy: () => void;
  onShare: () => void;
  onContext: (event: MouseEvent) => void;
}

export function rowTemplate(view: RowView): TemplateResult {
  const { copyable, shareable, href, isCopied, words } = view;
  return html`${copyable ? button('copy-button', isCopied ? checkIcon : copyIcon, words.copy, words.copyHint, view.onCopy) : nothing}
  ${shareable ? button('share-button', shareIcon, words.share, words.shareHint, view.onShare) : nothing}
  ${
    href !== undefined
      ? html`<a part="context-link" class="action" href=${href} @click=${view.onContext}
          >${words.context}</a
        >`
      : nothing
  }`;
}

function button(
  part: string,
  sign: string,
  label: string,
  name: string,
  onClick: () => void,
): TemplateResult {
  return html`<button
    part=${part}
    class="action"
    type="button"
    aria-label=${name}
    @click=${onClick}
  >
    ${icon(sign)}${label}
  </button>`;
}
