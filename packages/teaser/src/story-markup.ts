const headings = ':is(h1, h2, h3, h4, h5, h6, [data-role="headline"])';

/** The one link of a teaser: the headline's, round it or in it, and not a kicker's or a byline's. */
export function storyLink(teaser: Element): HTMLAnchorElement | undefined {
  const links = [...teaser.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => {
    const elsewhere = link.closest('[slot], [data-role="kicker"]');
    return !elsewhere || elsewhere.contains(teaser);
  });
  return links.find((link) => link.closest(headings) ?? link.querySelector(headings)) ?? links[0];
}

/** What the link says. */
export function headlineOf(link: HTMLAnchorElement | undefined): string {
  return link?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}

/** When the story was published: by its `<time>`, else by the attribute. */
export function storyTime(teaser: Element & { published: string }): Date | undefined {
  const time = teaser.querySelector<HTMLTimeElement>('time[datetime]:not([slot="sublinks"] *)');
  const date = new Date(time?.dateTime || teaser.published || NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A week old or older, so that its time is no longer said as "ago". */
export function isAged(time: Date): boolean {
  return Date.now() - time.getTime() >= 7 * 86_400_000;
}
