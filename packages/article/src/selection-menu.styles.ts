import { css, type CSSResult } from 'lit';

export const selectionStyles: CSSResult = css`
  [part='selection-menu'] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: var(--stet-space-2xs, 0.25rem);
    border: 1px solid var(--stet-rule-strong, currentColor);
    border-radius: var(--stet-radius, 2px);
    background: var(--stet-paper-raised, Canvas);
    color: var(--stet-ink, CanvasText);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--1, 0.9375rem);
    line-height: var(--stet-leading-snug, 1.3);
    text-align: start;
    user-select: none;
  }

  [part='selection-menu']:popover-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--stet-space-2xs, 0.25rem);
    max-inline-size: calc(100vi - 2rem);
  }

  [part='selection-menu'] .button {
    border-color: transparent;
    background: transparent;
    color: inherit;
  }

  [part='selection-menu'] [role='status']:empty {
    display: none;
  }

  [part='selection-menu'] [role='status'] {
    flex-basis: 100%;
    max-inline-size: 24rem;
    padding: var(--stet-space-2xs, 0.25rem) var(--stet-space-s, 0.75rem);
    overflow-wrap: anywhere;
    user-select: text;
  }

  @media print {
    [part='selection-menu'] {
      display: none;
    }
  }
`;
