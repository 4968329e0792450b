// What campaigns add to an address says nothing of the story.
const campaign = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;

/** What two addresses of one story have in common. */
export function storyKey(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()])
    if (campaign.test(name)) url.searchParams.delete(name);
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The stories that an element links to. */
export function keysIn(element: ParentNode): string[] {
  return [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) =>
    storyKey(href),
  );
}

/** The stories that the page's teasers and lists link to, other than those of `except` and of its source. */
export function keysOnPage(except: HTMLElement, source: Element | null): string[] {
  const others = except.ownerDocument.querySelectorAll(
    'stet-teaser, stet-top-stories > :is(ul, ol)',
  );
  return [...others]
    .filter((other) => !except.contains(other) && !source?.contains(other))
    .flatMap(keysIn);
}

/** The story that the page itself is. */
export function currentKeys({ ownerDocument }: HTMLElement): string[] {
  const canonical = ownerDocument.querySelector<HTMLLinkElement>('link[rel="canonical"][href]');
  return [canonical?.href ?? '', ownerDocument.defaultView?.location.href ?? ''].map(storyKey);
}
