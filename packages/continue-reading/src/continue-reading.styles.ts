import { css, type CSSResult } from 'lit';

/** For the host and for any element that is adopted, so it says nothing of `:host`. */
export const foldStyles: CSSResult = css`
  [part='head'] {
    position: relative;
  }

  [part='fade'] {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: var(--stet-continue-reading-fade, 4rem);
    background: linear-gradient(to top, var(--stet-paper, Canvas), transparent);
    pointer-events: none;
  }

  [part='bar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--stet-space-s, 0.75rem);
    min-block-size: var(--stet-continue-reading-bar-size, 3.5rem);
  }

  [part='detail'] {
    font-weight: 400;
  }

  /* Heard and not seen; in the line, as what is taken out of it is heard with a space before the colon. */
  .headline {
    font-size: 0;
  }

  @media (forced-colors: active) {
    [part='fade'] {
      display: none;
    }
  }

  @media print {
    [part='fade'],
    [part='bar'] {
      display: none;
    }

    [part='rest'] {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
