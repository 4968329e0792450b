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

  [part='notice'] {
    padding-inline: var(--stet-space-2xs, 0.25rem);
    background: var(--stet-mark, Mark);
    color: var(--stet-ink, MarkText);
    font-weight: var(--stet-weight-bold, 700);
  }

  [part='reading-time'] {
    color: var(--stet-ink-muted, inherit);
  }

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

  /* Takes no room, stays in sight for as long as the story does, and hangs above it, not over its words. */
  [part='progress'] {
    position: sticky;
    z-index: 1;
    inset-block-start: calc(
      var(--stet-sticky-offset, 0px) + var(--stet-article-progress-size, 3px)
    );
    block-size: 0;
    pointer-events: none;
    grid-column: 1 / -1;
  }

  [part='progress']::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: var(--stet-article-progress-size, 3px);
    background: var(--stet-accent, currentColor);
    transform: scaleX(var(--_read, 0));
    transform-origin: left;
  }

  :host(:dir(rtl)) [part='progress']::before {
    transform-origin: right;
  }

  @media (forced-colors: active) {
    [part='progress']::before {
      background: Highlight;
    }

    [part='notice'] {
      background: Mark;
      color: MarkText;
    }
  }

  @media print {
    [part='progress'],
    [part='reading-time'],
    [part~='listen'] {
      display: none;
    }
  }
`;
