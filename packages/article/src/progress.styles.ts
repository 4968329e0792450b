import { css, type CSSResult } from 'lit';

export const progressStyles: CSSResult = css`
  /* Takes no room, stays in sight for as long as the story does, and hangs above it, not over its words. */
  [part='progress'] {
    position: sticky;
    z-index: 1;
    inset-block-start: calc(
      var(--stet-sticky-offset, 0px) + var(--stet-article-progress-size, 3px)
    );
    block-size: 0;
    pointer-events: none;
    grid-column: 1 / -1;
  }

  [part='progress']::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: var(--stet-article-progress-size, 3px);
    background: var(--stet-accent, currentColor);
    transform: scaleX(var(--_read, 0));
    transform-origin: left;
  }

  :host(:dir(rtl)) [part='progress']::before {
    transform-origin: right;
  }

  @media (forced-colors: active) {
    [part='progress']::before {
      background: Highlight;
    }
  }

  @media print {
    [part='progress'] {
      display: none;
    }
  }
`;
