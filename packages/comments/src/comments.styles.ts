import { css, type CSSResult } from 'lit';

export const commentsStyles: CSSResult = css`
  [part='bar'] {
    display: flex;
    align-items: center;
    min-block-size: var(--stet-comments-bar-size, 3.5rem);
  }

  [part='trigger'] [part='count'] {
    font-weight: 400;
  }

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
    outline-offset: 0.5rem;
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

  .answer,
  .form {
    margin-block: var(--stet-space-m, 1rem);
  }

  [part='status']:not(:empty) {
    margin-block: var(--stet-space-m, 1rem);
  }

  @media print {
    [part='bar'],
    [part='actions'],
    [part='more-button'],
    [part='pending-button'],
    .form {
      display: none;
    }

    [part='content'] {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
