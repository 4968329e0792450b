/** What a publisher is to mend in the markup of a teaser, if anything. */
export function markupFault(
  link: HTMLAnchorElement | undefined,
  isSponsored: boolean,
): string | undefined {
  if (!link)
    return 'has no link: put the headline in it, <h3><a href="…">Headline</a></h3>, or set headline and href.';
  if (isSponsored && !link.relList.contains('sponsored'))
    return 'is paid for, and its link does not say so. Search engines ask for <a rel="sponsored" href="…">.';
  return undefined;
}
