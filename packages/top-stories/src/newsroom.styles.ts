import { css, type CSSResult } from 'lit';
import { buttonStyles } from '@stet/core/styles/button.js';
import { visuallyHidden } from '@stet/core/styles/visually-hidden.js';

const partStyles = css`
  /* Out of flow, at the end of the heading's line: stories that wait move nothing. */
  [part='pending-button'] {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-end: 0;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    background: var(--stet-accent, CanvasText);
    color: var(--stet-accent-ink, Canvas);
  }

  [part='more-button'],
  [part='retry-button'] {
    vertical-align: top;
    margin-block-start: var(--stet-space-s, 0.75rem);
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: progress;
  }

  @media print {
    .button {
      display: none;
    }
  }
`;

/** Of the buttons, and of what is announced. */
export const newsroomSheets: readonly CSSResult[] = [buttonStyles, visuallyHidden, partStyles];
