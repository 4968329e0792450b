const titles = ':is(h1, h2, h3, h4, h5, h6, [data-role="headline"])';
const elsewhere = '[slot], [data-role="kicker"]';

/** The one link of a teaser: the headline's, round it or in it, and not a kicker's or a byline's. */
export function storyLink(teaser: Element): HTMLAnchorElement | undefined {
  let first: HTMLAnchorElement | undefined;
  for (const link of teaser.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const place = link.closest(elsewhere);
    if (place && !place.contains(teaser)) continue;
    if (link.closest(titles) ?? link.querySelector(titles)) return link;
    first ??= link;
  }
  return first;
}

/** The picture of the story, in whatever stands in its slot. */
export function storyPicture(teaser: Element): HTMLElement | null {
  const media = ':scope > [slot="media"]';
  return teaser.querySelector(`${media}:is(img, video), ${media} :is(img, video)`);
}

/** What the link says. */
export function headlineOf(link: HTMLAnchorElement | undefined): string {
  return link?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}
