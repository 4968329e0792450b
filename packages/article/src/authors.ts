export interface Author {
  name: string;
  /** As it is written in the page; undefined where the name is no link. */
  href: string | undefined;
}

/** Who wrote a story, by the links of its byline, else by the byline's words without "By". */
export function authorsOf(story: Element): Author[] {
  const byline = story.querySelector('[data-role="byline"]');
  const links = [...(byline ?? story).querySelectorAll('a[rel~="author"]')];
  const names = links.map((link) => ({
    name: clean(link.textContent),
    href: link.getAttribute('href') ?? undefined,
  }));
  if (names.length > 0) return unique(names);
  const named = byline?.querySelector('[itemprop="name"], [itemprop="author"], .author, .fn');
  const name = clean(named?.textContent ?? '');
  return name ? [{ name, href: undefined }] : [];
}

export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function unique(authors: Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => name && !seen.has(name) && seen.add(name));
}
