import { css, type CSSResult } from 'lit';

export const topStoriesStyles: CSSResult = css`
  :host {
    container: stet-top-stories / inline-size;
    contain-intrinsic-inline-size: min(12rem, 100vi - 2.5rem);
  }

  section {
    position: relative;
  }

  [part='heading'] {
    margin-block: 0 var(--stet-space-s, 0.75rem);
    padding-block-start: var(--stet-space-xs, 0.5rem);
    border-block-start: 3px solid var(--stet-ink, currentColor);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step-0, 1.125rem);
    font-weight: var(--stet-weight-bold, 700);
    line-height: var(--stet-leading-snug, 1.3);
  }

  .note {
    margin-block: var(--stet-space-s, 0.75rem);
    color: var(--stet-ink-muted, inherit);
    font-family: var(--stet-font-ui, system-ui, sans-serif);
    font-size: var(--stet-step--1, 0.9375rem);
  }

  /* The theme keeps this room before the element comes; here it stays, so that stories move nothing. */
  @media screen {
    .reserved {
      --_room: var(--_stet-room);

      /* Safari lets the margin of what stands in it out of a box with room to spare. */
      display: flow-root;
      min-block-size: var(--_room, auto);
    }

    @container stet-top-stories (inline-size >= 30rem) {
      .reserved {
        --_room: var(--_stet-room-wide);
      }
    }

    .more {
      min-block-size: var(--_stet-more, auto);
    }

    /* The heading of the page stands in the same slot as the list. */
    .headed {
      min-block-size: calc(var(--_room) + var(--_stet-heading));
    }
  }
`;
