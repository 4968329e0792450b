import { css, type CSSResult } from 'lit';

export const timeNoteStyles: CSSResult = css`
  [part='age'],
  [part='date'] {
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--2, 0.8125rem);
    line-height: var(--stet-leading-snug, 1.3);
  }

  /* The age takes what room the line has left, all of it or none: it never moves what stands. */
  [part='age'] {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    min-inline-size: 0;
    block-size: 1lh;
    margin-block-end: -1lh;
    overflow: clip;
    color: var(--stet-ink-muted, inherit);
    white-space: pre;
  }
  /* Words that do not fit go to a second line, which is cut off. */
  [part='age']::before {
    content: '\\200B';
    content: '\\200B' / '';
  }
  .overlay.with-media :is([part='age'], [part='date']) {
    color: inherit;
  }
  [part='date'] {
    color: var(--stet-ink-muted, inherit);
    white-space: pre-wrap;
  }
  .is-fresh .dated {
    display: none;
  }

  @media print {
    [part='age'],
    .fresh {
      display: none;
    }
    .is-fresh .dated {
      display: inline;
    }
  }
`;
