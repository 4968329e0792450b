import { css, type CSSResult } from 'lit';

export const saveButtonStyles: CSSResult = css`
  [part='save-button'] {
    position: relative;
    margin-block-start: var(--stet-space-xs, 0.5rem);
    border: 1px solid var(--stet-rule-strong, currentColor);
    background: none;
    color: inherit;
    font-size: inherit;
  }
  [part='save-button']::before {
    content: '☆' / '';
  }
  [part='save-button'][aria-pressed='true']::before {
    content: '★' / '';
  }
`;
