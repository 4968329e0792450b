const asked = new Set<string>();

/**
 * Asks the browser for a story's page ahead of the click. Only for pages of the same origin: another one would
 * learn of a reader who never went there. Not for readers who save data, and once for each address.
 *
 * By `<link rel=prefetch>`, which every policy lets through. Speculation rules would have to be an inline script,
 * which a strict policy refuses and reports; so they are the page's own to give, and where it has some for
 * teasers, in a browser that follows them, they are all that is needed.
 */
export function prefetch({ ownerDocument, href, origin, protocol }: HTMLAnchorElement): void {
  const here = ownerDocument.defaultView?.location;
  const page = href.replace(/#.*/s, '');
  if (origin !== here?.origin || !/^https?:$/.test(protocol)) return;
  if (page === here.href.replace(/#.*/s, '') || asked.has(page)) return;
  if (savesData() || hasRules(ownerDocument)) return;
  asked.add(page);
  const hint = ownerDocument.createElement('link');
  hint.rel = 'prefetch';
  hint.href = page;
  ownerDocument.head.append(hint);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

function hasRules({ scripts }: Document): boolean {
  return (
    HTMLScriptElement.supports('speculationrules') &&
    Array.from(scripts).some(
      ({ type, text }) => type === 'speculationrules' && text.includes('stet-teaser'),
    )
  );
}
