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

  .action {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: var(--stet-pull-quote-actions-size, 2.75rem);
    padding: 0;
    border: 0;
    background: none;
    color: var(--stet-ink-muted, inherit);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--2, 0.8125rem);
    font-weight: 400;
    line-height: 1.3;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .action:hover {
    color: var(--stet-ink, inherit);
    text-decoration-color: currentColor;
  }

  [part='context-link'] {
    text-decoration-color: var(--stet-rule-strong, currentColor);
  }

  :focus-visible {
    outline: var(--stet-focus-size, 3px) solid var(--stet-focus, Highlight);
    outline-offset: 2px;
    border-radius: var(--stet-radius, 2px);
  }

  [part='status'] {
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--2, 0.8125rem);
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
