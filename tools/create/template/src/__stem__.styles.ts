import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  [part='label'] {
    font-family: var(--stet-font-ui, inherit);
    font-weight: 700;
  }
`;
