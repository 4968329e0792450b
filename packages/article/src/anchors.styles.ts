import { css, type CSSResult } from 'lit';

/** For the shadow tree of a heading: the sign beside it shows on hover and focus, and takes no room. */
export const anchorStyles: CSSResult = css`
  a {
    color: inherit;
    text-decoration: none;
  }

  a::before {
    content: '#';
    content: '#' / '';
    position: absolute;
    margin-inline-start: -1em;
    padding-inline-end: 0.25em;
    opacity: 0;
    color: var(--stet-accent, currentColor);
    font-weight: 400;
  }

  a:hover::before,
  a:focus-visible::before {
    opacity: 1;
  }

  a:focus-visible {
    outline: var(--stet-focus-size, 3px) solid var(--stet-focus, currentColor);
    outline-offset: 2px;
    border-radius: var(--stet-radius, 2px);
  }

  @media print {
    a::before {
      content: none;
    }
  }
`;
