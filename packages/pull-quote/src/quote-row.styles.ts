import { css, type CSSResult } from 'lit';

export const rowStyles: CSSResult = css`
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
`;
