import { css, type CSSResult } from 'lit';

/** Buttons and links that look like them: 44 px targets, the page's typeface, the theme's colours. */
export const buttonStyles: CSSResult = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--stet-button-size, 2.75rem);
    padding: 0.5em 1.1em;
    border: 1px solid var(--stet-button-border, currentColor);
    border-radius: var(--stet-button-radius, 2px);
    background: var(--stet-button-paper, transparent);
    color: var(--stet-button-ink, inherit);
    font: inherit;
    font-family: var(--stet-font-ui, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--stet-focus, currentColor);
    outline-offset: 2px;
  }
`;
