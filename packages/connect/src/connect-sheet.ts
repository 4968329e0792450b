/** Selectors of the lists that are drawn, and of those of them that are drawn in a special way. */
export interface ConnectScope {
  lists: string;
  iconsOnly: string;
  labelsOnly: string;
  branded: string;
  small: string;
  large: string;
}

/**
 * Makes a length of pixels of any icon size, as WebKit divides only lengths of one unit. Properties are
 * registered by documents: shadow trees can't (CSS Properties and Values 1).
 */
export const registerIconSize =
  '@property --_stet-connect-icon { syntax: "<length>"; inherits: true; initial-value: 20px }';

export const ownScope: ConnectScope = {
  lists: 'stet-connect',
  iconsOnly: 'stet-connect[show="icons"]',
  labelsOnly: 'stet-connect[show="labels"]',
  branded: 'stet-connect[brand-colors]',
  small: 'stet-connect[size="small"]',
  large: 'stet-connect[size="large"]',
};

/** Links that have no picture of their own. */
export const iconLinks = 'a:not(:has(svg, img))';

/**
 * The rules that keep the room of an icon before each of the publisher's own links, and touch no markup:
 * pseudo-elements, which later get the shape of a path (`signs.ts`). They are in the flow, so a page that resets every
 * element (`* { all: unset }`) still shows icon and name side by side. All are of zero specificity but for
 * the pseudo-element, so any rule of the page wins; the looks that the theme has too come in a layer below it.
 *
 * The gap stands for the spaces that a flex box takes from between words and inline elements.
 *
 * A path has no size of its own but 24 px: the tangent of the arc tangent divides two lengths into the
 * number that `scale` wants (CSS Values 4; "calc()" divides lengths in few browsers yet).
 */
export function layoutCss({ lists, iconsOnly, labelsOnly, small, large }: ConnectScope): string {
  const side = 'var(--stet-connect-size, 2.75rem)';
  const icon = 'var(--_stet-connect-icon)';
  return `
@layer stet-connect {
  :where(${lists}) :is(ul, ol), :where(${lists}):is(ul, ol) {
    display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; list-style-type: "";
  }
  :where(${lists}) li { display: block; margin: 0 }
  :where(${lists}) a { color: inherit; min-block-size: ${side}; text-decoration-line: none }
}
:where(${small}) { --stet-connect-size: 2rem; --stet-connect-icon-size: 1rem }
:where(${large}) { --stet-connect-size: 3.25rem; --stet-connect-icon-size: 1.75rem }
:where(${lists}) {
  --_stet-connect-icon: var(--stet-connect-icon-size, 1.25rem);
}
:where(${lists}) :where(${iconLinks}) {
  display: inline-flex; align-items: center; column-gap: 0.25em; padding-inline-start: 0;
}
:where(${lists}) :where(${iconLinks})::before {
  content: "";
  position: static;
  display: inline-block;
  flex: none;
  vertical-align: middle;
  inline-size: 24px;
  block-size: 24px;
  margin: calc((${icon} - 24px) / 2);
  margin-inline-end: calc((${icon} - 24px) / 2 + var(--stet-space-xs, 0.5rem) - 0.25em);
  border-radius: 0;
  background-color: transparent;
  forced-color-adjust: none;
  translate: none;
  scale: tan(atan2(${icon}, 24px));
}
:where(${iconsOnly}) :where(${iconLinks}) {
  overflow: clip; column-gap: 0; inline-size: ${side}; min-block-size: ${side}; white-space: nowrap;
}
:where(${iconsOnly}) :where(${iconLinks})::before { margin-inline: calc((${side} - 24px) / 2) }
:where(${iconsOnly}) :where(ul, ol) { gap: 0 }
:where(${labelsOnly}) :where(${iconLinks})::before { content: none }`;
}
