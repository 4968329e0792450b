import { css, type CSSResult } from 'lit';

export const resumeStyles: CSSResult = css`
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

  @media print {
    [part='resume'] {
      display: none;
    }
  }
`;
