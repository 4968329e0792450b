import { warnOnce } from '@stet/core/warn.js';

/** Tells the publisher what to mend in the markup of a teaser, if anything. */
export function warnOfMarkup(
  teaser: Element,
  link: HTMLAnchorElement | undefined,
  isSponsored: boolean,
): void {
  if (!link)
    warnOnce(
      teaser,
      'has no link: put the headline in it, <h3><a href="…">Headline</a></h3>, or set headline and href.',
    );
  else if (isSponsored && !link.relList.contains('sponsored'))
    warnOnce(
      teaser,
      'is paid for, and its link does not say so. Search engines ask for <a rel="sponsored" href="…">.',
    );
}
