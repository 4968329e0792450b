import { css, type CSSResult } from 'lit';

export const listeningStyles: CSSResult = css`
  /* Stays in sight while the story is read out, as long as the story is. */
  .bar:has([part='listen-stop']) {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--stet-sticky-offset, 0px);
    padding-block: var(--stet-space-xs, 0.5rem);
    background: var(--stet-paper, Canvas);
    color: var(--stet-ink, CanvasText);
  }

  [part='listen-stop'],
  [part='listen-rate'] {
    min-block-size: 1.75rem;
    margin-block-start: calc((1lh - 1.75rem) / 2);
    padding: 0 0.75em;
    border: 1px solid var(--stet-rule-strong, currentColor);
    background: transparent;
    color: inherit;
    font-size: inherit;
  }

  /* So that one line is enough. */
  .bar:has([part='listen-stop']) [part='reading-time'] {
    display: none;
  }

  [part='listen-rate'] {
    border-radius: var(--stet-field-radius, 2px);
    background: var(--stet-field-paper, Field);
    color: var(--stet-ink, FieldText);
    font-family: inherit;
  }

  audio {
    flex: 1 1 100%;
    inline-size: 100%;
    block-size: 2.75rem;
  }

  @media print {
    .bar:has([part='listen-stop']) {
      position: static;
    }

    [part='listen-stop'],
    [part='listen-rate'],
    [part='listen-status'],
    audio {
      display: none;
    }
  }
`;
