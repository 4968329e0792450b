import { css, type CSSResult } from 'lit';

// The layouts repeat what the theme draws before upgrade. Nothing between the host and the headline is
// positioned: the link's box, which page CSS stretches, must reach the whole card.
export const teaserStyles: CSSResult = css`
  :host {
    position: relative;
    isolation: isolate;
    container: stet-teaser / inline-size;
    contain-intrinsic-inline-size: min(12rem, 100vi - 2.5rem);
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: var(--stet-teaser-gap, 1rem);
  }
  [part='body'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .with-media [part='media'] {
    margin-block-end: var(--stet-space-s, 0.75rem);
  }
  .text [part='media'] {
    display: none;
  }

  .horizontal.with-media {
    grid-template-columns: var(--stet-teaser-media-share, min(40%, 24rem)) minmax(0, 1fr);
  }
  .compact.with-media {
    grid-template-columns: minmax(0, 1fr) min(5.5rem, 33%);
  }
  .compact [part='media'] {
    order: 1;
  }
  .horizontal [part='media'],
  .compact [part='media'],
  .overlay [part='media'] {
    margin-block-end: 0;
  }
  @container (inline-size >= 28rem) {
    .auto.with-media {
      grid-template-columns: var(--stet-teaser-media-share, min(40%, 24rem)) minmax(0, 1fr);
    }
    .auto [part='media'] {
      margin-block-end: 0;
    }
  }
  @container (inline-size >= 40rem) {
    .hero.with-media {
      grid-template-columns: 60% minmax(0, 1fr);
    }
    .hero [part='media'] {
      margin-block-end: 0;
    }
  }

  .overlay.with-media > * {
    grid-area: 1 / 1;
  }
  .overlay [part='media'] {
    display: grid;
    align-items: stretch;
  }
  .overlay.with-media [part='body'] {
    align-self: end;
    padding: var(--stet-space-s, 0.75rem) var(--stet-space-m, 1rem);
    color: white;
    background: rgb(0 0 0 / 0.72);
  }

  [part='badge'],
  [part='continue'],
  [part='actions'] {
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--2, 0.8125rem);
    line-height: var(--stet-leading-snug, 1.3);
  }
  .label {
    display: block;
    min-block-size: var(--stet-teaser-badge-size, 1.5rem);
    color: var(--stet-ink-muted, inherit);
    font-weight: var(--stet-weight-bold, 700);
  }
  .live .label {
    color: var(--stet-danger, inherit);
  }
  .live .label::before {
    content: '● ' / '';
  }
  .overlay.with-media .label,
  .overlay.with-media [part='continue'] {
    color: inherit;
  }

  .meta {
    display: flex;
    align-items: baseline;
  }
  [part='continue'] {
    margin-block-start: var(--stet-space-xs, 0.5rem);
    color: var(--stet-accent, inherit);
    font-weight: var(--stet-weight-bold, 700);
  }
  [part='continue']::after {
    content: ' →' / '';
  }
  [part='continue']:dir(rtl)::after {
    content: ' ←' / '';
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--stet-space-s, 0.75rem);
  }
  /* The row of the button is there before the button is. */
  .saves [part='actions'] {
    min-block-size: calc(var(--stet-button-size, 2.75rem) + var(--stet-space-xs, 0.5rem));
  }
  ::slotted([slot='standfirst']),
  ::slotted([slot='sublinks']),
  ::slotted([slot='actions']) {
    position: relative;
    z-index: 1;
  }

  @media print {
    [part='continue'],
    [part='actions'] {
      display: none;
    }
  }
`;
