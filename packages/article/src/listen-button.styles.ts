import { css, type CSSResult } from 'lit';

export const listenButtonStyles: CSSResult = css`
  /* As high as the row that is kept before upgrade; what can be pressed reaches beyond it. */
  [part~='listen'] {
    position: relative;
    min-block-size: 1.75rem;
    margin-block-start: calc((1lh - 1.75rem) / 2);
    padding: 0 0.75em;
    border-color: var(--stet-rule-strong, currentColor);
    background: transparent;
    color: inherit;
    font-size: inherit;
  }

  [part~='listen']::after {
    content: '';
    position: absolute;
    inset: -0.5rem 0;
  }

  @media print {
    [part~='listen'] {
      display: none;
    }
  }
`;
