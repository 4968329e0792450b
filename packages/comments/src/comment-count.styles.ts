import { css, type CSSResult } from 'lit';

export const commentCountStyles: CSSResult = css`
  :host {
    display: inline-flex;
    gap: 0.35em;
  }

  [part='count'] {
    font-variant-numeric: tabular-nums;
  }
`;
