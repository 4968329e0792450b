/**
 * The language of an element by the nearest `lang`, through shadow roots, else the document's, else `en`.
 * Always a tag that `Intl` takes: a broken one falls back as an absent one does.
 */
export function nearestLanguage(element: Element): string {
  for (let node: Element | null = element; node; node = parentThroughShadow(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return validTag(lang) ?? 'en';
  }
  return validTag(element.ownerDocument.documentElement.lang) ?? 'en';
}

function parentThroughShadow(element: Element): Element | null {
  const inside = element.closest('[lang]');
  if (inside && inside !== element) return inside;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const tags = new Map<string, string | undefined>();

// Asked by every element at every rendering, and a page has few languages: asking `Intl` costs more than looking up.
function validTag(lang: string): string | undefined {
  if (!tags.has(lang)) tags.set(lang, canonicalTag(lang));
  return tags.get(lang);
}

function canonicalTag(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
