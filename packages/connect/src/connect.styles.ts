import { css, type CSSResult } from 'lit';

export const connectStyles: CSSResult = css`
  :host([for]:empty) {
    display: none;
  }
`;
