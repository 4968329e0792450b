import { safeUrl } from './safe-url.ts';

/**
 * The address under which a page wants to be known: its canonical link (RFC 6596) when that is an
 * http(s) address, else its own, without the fragment.
 */
export function pageUrl(page: Document): string {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const known = canonical ? safeUrl(canonical, page.baseURI) : undefined;
  const url = new URL(known?.startsWith('http') ? known : page.URL);
  url.hash = '';
  return url.href;
}
