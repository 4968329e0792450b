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

  [part='resume'] {
    position: fixed;
    inset: auto 0 var(--stet-space-m, 1rem);
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: min(34rem, 100% - 2rem);
    margin-inline: auto;
    padding: var(--stet-space-m, 1rem);
    border: 1px solid var(--stet-rule-strong, currentColor);
    border-radius: var(--stet-radius, 2px);
    background: var(--stet-paper-raised, Canvas);
    color: var(--stet-ink, CanvasText);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--1, 0.9375rem);
    line-height: var(--stet-leading-snug, 1.3);
  }

  [part='resume']:popover-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--stet-space-s, 0.75rem);
  }

  [part='resume'] p {
    flex: 1 1 100%;
  }

  .quiet {
    border: 1px solid var(--stet-rule-strong, currentColor);
    background: transparent;
    color: inherit;
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
    [part='resume'],
    [part='reading-time'] {
      display: none;
    }
  }
`;

/** For the shadow tree of a heading: the sign beside it shows on hover and focus, and takes no room. */
export const anchorStyles: CSSResult = css`
  a {
    color: inherit;
    text-decoration: none;
  }

  a::before {
    content: '#';
    content: '#' / '';
    position: absolute;
    margin-inline-start: -1em;
    padding-inline-end: 0.25em;
    opacity: 0;
    color: var(--stet-accent, currentColor);
    font-weight: 400;
  }

  a:hover::before,
  a:focus-visible::before {
    opacity: 1;
  }

  a:focus-visible {
    outline: var(--stet-focus-size, 3px) solid var(--stet-focus, currentColor);
    outline-offset: 2px;
    border-radius: var(--stet-radius, 2px);
  }

  @media print {
    a::before {
      content: none;
    }
  }
`;
