import { css, type CSSResult } from 'lit';

/** For the host and for any element that is adopted, so it says nothing of `:host`. */
export const quoteStyles: CSSResult = css`
  .quote {
    position: relative;
  }

  [part='mark'] {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: 0;
    color: var(--stet-quote-rule, currentColor);
    font-family: var(--stet-font-display, serif);
    font-size: 3em;
    line-height: 0.6;
  }

  [part='mark']::before {
    content: var(--stet-quote-mark, '');
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: var(--_justify, start);
    gap: 0 var(--stet-space-m, 1rem);
    min-block-size: var(--stet-pull-quote-actions-size, 2.75rem);
  }

  @media print {
    [part='actions'] {
      display: none;
    }
  }
`;

export const pullQuoteStyles: CSSResult = css`
  :host([for]:empty) {
    display: none;
  }

  :host([align='center']) {
    --_justify: center;
  }
`;
