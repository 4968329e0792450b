import { css, type CSSResult } from 'lit';

/** The form that we make, laid out as the theme lays out a CMS's. */
export const ownFormStyles: CSSResult = css`
  :host {
    color: var(--stet-ink, inherit);
    font-family: var(--stet-font-ui, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
    line-height: 1.45;
  }

  .heading {
    margin-block-end: var(--stet-space-2xs, 0.25rem);
    font-family: var(--stet-font-display, inherit);
    font-size: var(--stet-step-2, 1.5rem);
    font-weight: var(--stet-weight-display, 700);
    line-height: var(--stet-leading-snug, 1.3);
  }

  .heading .link {
    margin-inline-start: 0.5em;
    font-family: var(--stet-font-ui, inherit);
    font-size: var(--stet-step--1, 0.9375rem);
    font-weight: 400;
  }

  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: var(--stet-space-m, 1rem);
    max-inline-size: 42rem;
    margin: 0;
  }

  [part='note'],
  .wide {
    grid-column: 1 / -1;
  }

  [part='note'] {
    color: var(--stet-ink-muted, inherit);
  }

  label {
    display: block;
    font-weight: var(--stet-weight-bold, 700);
  }

  .required,
  .stet-comment-form-error {
    color: var(--stet-danger, inherit);
  }

  .stet-comment-form-error {
    display: block;
    margin-block-start: var(--stet-space-2xs, 0.25rem);
  }

  .stet-comment-form-error::before {
    content: '⚠ ' / '';
  }

  [part='input'],
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: var(--stet-target, 2.75rem);
    margin-block-start: var(--stet-space-2xs, 0.25rem);
    padding: var(--stet-space-xs, 0.5rem) var(--stet-space-s, 0.75rem);
    border: 1px solid var(--stet-field-border, currentColor);
    border-radius: var(--stet-field-radius, 2px);
    background: var(--stet-field-paper, Field);
    color: inherit;
    font: inherit;
    /* Under 16 px iOS zooms the page in on focus. */
    font-size: max(16px, 1em);
  }

  textarea {
    min-block-size: 9rem;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: var(--stet-danger, currentColor);
  }

  .consent {
    display: flex;
    gap: var(--stet-space-xs, 0.5rem);
  }

  .consent label {
    font-weight: 400;
  }

  .consent input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--stet-accent, auto);
  }

  [part='submit'] {
    border-color: var(--stet-button-border, currentColor);
    background: var(--stet-button-paper, ButtonFace);
    color: var(--stet-button-ink, ButtonText);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
