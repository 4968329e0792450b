import { css, type CSSResult } from 'lit';

export const menuStyles: CSSResult = css`
  [part='menu'] {
    min-inline-size: min(15rem, 100vi - 2rem);
    max-inline-size: calc(100vi - 2rem);
    max-block-size: calc(100vb - 2rem);
    padding: var(--stet-space-xs, 0.5rem);
    overflow: auto;
    border: var(--stet-rule-size, 1px) solid var(--stet-rule-strong, currentColor);
    border-radius: var(--stet-radius, 2px);
    background: var(--stet-paper-raised, Canvas);
    color: var(--stet-ink, CanvasText);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--1, 0.9375rem);
    line-height: var(--stet-leading-snug, 1.3);
    text-align: start;
  }

  /* Elsewhere the list opens in the middle of the screen, as popovers do. */
  @supports (position-area: block-end span-inline-end) {
    [part='menu'] {
      position-anchor: --stet-share;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      inset: auto;
      margin: 0.25rem 0;
    }
  }

  ul {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }

  [part='item'] {
    display: flex;
    align-items: center;
    gap: var(--stet-space-s, 0.75rem);
    inline-size: 100%;
    min-block-size: var(--stet-target, 2.75rem);
    padding: 0 var(--stet-space-xs, 0.5rem);
    border: 0;
    border-radius: var(--stet-radius, 2px);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  [part='item']:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  [part='menu'] :focus-visible {
    outline-offset: -3px;
  }

  form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--stet-space-2xs, 0.25rem) var(--stet-space-xs, 0.5rem);
    padding: var(--stet-space-xs, 0.5rem);
  }

  label {
    grid-column: 1 / -1;
  }

  input {
    min-inline-size: 0;
    min-block-size: var(--stet-target, 2.75rem);
    padding: 0 var(--stet-space-xs, 0.5rem);
    border: 1px solid var(--stet-field-border, currentColor);
    border-radius: var(--stet-field-radius, 2px);
    background: var(--stet-field-paper, Field);
    color: inherit;
    font: inherit;
    direction: ltr;
  }
`;
