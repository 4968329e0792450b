import { css, type CSSResult } from 'lit';

export const shareStyles: CSSResult = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--stet-space-s, 0.75rem);
    min-block-size: var(--stet-share-size, 2.75rem);
  }

  [part='button'] {
    anchor-name: --stet-share;
    min-block-size: var(--stet-share-size, 2.75rem);
    border: var(--stet-rule-size, 1px) solid var(--stet-rule-strong, currentColor);
    border-radius: var(--stet-button-radius, 2px);
    background: none;
    color: inherit;
  }

  [part='status'] {
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--1, 0.9375rem);
    overflow-wrap: anywhere;
  }

  :focus-visible {
    outline: var(--stet-focus-size, 3px) solid var(--stet-focus, Highlight);
    outline-offset: 2px;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
