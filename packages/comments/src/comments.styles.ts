import { css, type CSSResult } from 'lit';

/** The trigger, which is all that there is before the comments open. */
export const commentsStyles: CSSResult = css`
  [part='bar'] {
    display: flex;
    align-items: center;
    min-block-size: var(--stet-comments-bar-size, 3.5rem);
  }

  [part='trigger'] [part='count'] {
    font-weight: 400;
  }

  @media print {
    [part='bar'] {
      display: none;
    }

    [part='content'] {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
