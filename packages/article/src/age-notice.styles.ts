import { css, type CSSResult } from 'lit';

export const noticeStyles: CSSResult = css`
  [part='notice'] {
    padding-inline: var(--stet-space-2xs, 0.25rem);
    background: var(--stet-mark, Mark);
    color: var(--stet-ink, MarkText);
    font-weight: var(--stet-weight-bold, 700);
  }

  @media (forced-colors: active) {
    [part='notice'] {
      background: Mark;
      color: MarkText;
    }
  }
`;
