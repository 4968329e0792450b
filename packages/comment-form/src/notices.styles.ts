import { css, type CSSResult } from 'lit';

/** What we add to any form: the boxes above it, the lines below it. */
export const noticeStyles: CSSResult = css`
  p {
    margin: 0;
  }

  .summary,
  .note {
    margin-block-end: var(--stet-space-m, 1rem);
    padding: var(--stet-space-s, 0.75rem) var(--stet-space-m, 1rem);
    border-inline-start: 4px solid var(--stet-rule-strong, currentColor);
    background: var(--stet-paper-raised, transparent);
    font-family: var(--stet-font-ui, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
  }

  .summary {
    border-color: var(--stet-danger, currentColor);
  }

  .summary ul {
    margin-block: var(--stet-space-xs, 0.5rem) 0;
    padding-inline-start: 1.25em;
  }

  .link {
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  [part='counter'] {
    color: var(--stet-ink-muted, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
    font-variant-numeric: tabular-nums;
  }

  [part='status']:not(:empty) {
    margin-block-start: var(--stet-space-s, 0.75rem);
    font-weight: var(--stet-weight-bold, 700);
  }
`;
