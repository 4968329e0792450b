import { css, type CSSResult } from 'lit';

/** For the host and for any element that is adopted. */
export const storyStyles: CSSResult = css`
  p {
    margin: 0;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--stet-space-2xs, 0.25rem) var(--stet-space-s, 0.75rem);
    min-block-size: var(--stet-article-bar-size, 2.25rem);
    max-inline-size: var(--stet-measure, none);
    margin-inline: auto;
    padding-block-end: var(--stet-space-xs, 0.5rem);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--2, 0.8125rem);
    line-height: var(--stet-leading-snug, 1.3);
    text-align: start;
    /* An adopted element may be a grid or a row. */
    grid-column: 1 / -1;
    flex-basis: 100%;
  }

  [part='reading-time'] {
    color: var(--stet-ink-muted, inherit);
  }

  @media print {
    [part='reading-time'] {
      display: none;
    }
  }
`;
