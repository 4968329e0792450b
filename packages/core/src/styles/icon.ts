import { css, type CSSResult } from 'lit';

export const iconStyles: CSSResult = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: currentColor;
  }
`;
