import { css, type CSSResult } from 'lit';

const threadStyles: CSSResult = css`
  .heading {
    margin-block: 0 var(--stet-space-m, 1rem);
    font-family: var(--stet-font-display, inherit);
    font-size: var(--stet-step-2, 1.5rem);
    font-weight: var(--stet-weight-display, 700);
    line-height: var(--stet-leading-snug, 1.3);
  }

  .thread {
    color: var(--stet-ink, inherit);
    font-family: var(--stet-font-ui, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
    line-height: 1.5;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* The browser skips groups that are far from view, and remembers how high they were. */
  [part='list'] {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(50 * 8rem);
    /* What may be skipped is also cut off at its edges: room for focus rings, without a step beyond a narrow page. */
    padding-inline: 4px;
  }

  [part='list']:last-child {
    contain-intrinsic-block-size: auto 16rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--stet-space-m, 1rem);
  }

  .link[aria-pressed='true'] {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }

  .panel {
    margin-block: var(--stet-space-xs, 0.5rem);
    padding: var(--stet-space-2xs, 0.25rem) var(--stet-space-s, 0.75rem);
    border-inline-start: 4px solid var(--stet-rule, currentColor);
    background: var(--stet-paper-raised, transparent);
  }

  .panel form {
    display: grid;
    gap: var(--stet-space-s, 0.75rem);
    max-inline-size: 36rem;
    padding-block: var(--stet-space-xs, 0.5rem);
  }

  .panel label {
    font-weight: var(--stet-weight-bold, 700);
  }

  .panel :is(textarea, select) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--stet-target, 2.75rem);
    margin-block-start: var(--stet-space-2xs, 0.25rem);
    padding: var(--stet-space-xs, 0.5rem);
    border: 1px solid var(--stet-field-border, currentColor);
    border-radius: var(--stet-field-radius, 2px);
    background: var(--stet-field-paper, Field);
    color: inherit;
    font: inherit;
    font-size: max(16px, 1em);
  }

  .pick {
    padding-inline: 0.4em;
    background: var(--stet-mark, Mark);
    color: var(--stet-ink, MarkText);
    font-size: var(--stet-step--2, 0.8125rem);
    font-style: normal;
  }

  li ol {
    margin-inline-start: var(--stet-comments-indent, 1.5rem);
    padding-inline-start: var(--stet-space-m, 1rem);
    border-inline-start: 1px solid var(--stet-rule, currentColor);
  }

  li ol.flat {
    margin-inline-start: 0;
    padding-inline-start: 0;
    border: 0;
  }

  [part='comment'] {
    margin-block-start: var(--stet-space-l, 1.5rem);
    scroll-margin-block: calc(var(--stet-sticky-offset, 0px) + 1rem);
    overflow-wrap: anywhere;
  }

  [part='comment']:focus-visible {
    outline-offset: 1px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--stet-space-s, 0.75rem);
  }

  [part='author'] {
    color: inherit;
    font-weight: var(--stet-weight-bold, 700);
  }

  .permalink,
  .edited,
  .removed {
    color: var(--stet-ink-muted, inherit);
    font-size: var(--stet-step--2, 0.8125rem);
  }

  .permalink:not(:hover, :focus-visible) {
    text-decoration: none;
  }

  .held {
    flex-basis: 100%;
  }

  [part='body'] {
    max-inline-size: var(--stet-measure, 65ch);
    font-family: var(--stet-font-body, inherit);
    font-size: max(1rem, var(--stet-step--1, 1rem));
    unicode-bidi: isolate;
  }

  [part='body'] > :first-child {
    margin-block-start: var(--stet-space-2xs, 0.25rem);
  }

  [part='body'] > :last-child {
    margin-block-end: 0;
  }

  [part='body'] a {
    color: var(--stet-accent, LinkText);
  }

  [part='body'] pre {
    overflow-x: auto;
  }

  .link {
    min-block-size: 2rem;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--stet-accent, LinkText);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--stet-space-m, 1rem);
  }

  .form {
    margin-block: var(--stet-space-m, 1rem);
  }

  [part='status']:not(:empty) {
    margin-block: var(--stet-space-m, 1rem);
  }

  @media print {
    [part='list'] {
      content-visibility: visible;
    }

    [part='actions'],
    [part='more-button'],
    [part='pending-button'],
    [part='sort'],
    .panel,
    .form {
      display: none;
    }
  }
`;

/** Comes with the conversation, and is given to the element then. */
export const conversationStyles: readonly CSSResult[] = [threadStyles];
