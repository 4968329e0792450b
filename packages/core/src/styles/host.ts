import { css, type CSSResult } from 'lit';

/** What every host starts from: a block that `hidden` still hides, whatever the page's reset says. */
export const hostStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]:not([hidden='until-found'])) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
