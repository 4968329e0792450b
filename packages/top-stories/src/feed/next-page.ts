/**
 * Address of the next page of WordPress's posts: by the number of pages that it tells (`X-WP-TotalPages`), else by
 * its `Link` (RFC 8288). A server elsewhere has to expose one of them, as WordPress does.
 */
export function wordpressNext(address: string, headers: Headers | undefined): string | undefined {
  const total = Number(headers?.get('x-wp-totalpages') ?? NaN);
  if (Number.isNaN(total)) return linkedNext(headers?.get('link') ?? '');
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!(page >= 1 && page < total)) return undefined;
  url.searchParams.set('page', String(page + 1));
  return url.href;
}

function linkedNext(links: string): string | undefined {
  return /<([^<>]*)>\s*;[^<]*\brel="?next\b/i.exec(links)?.[1];
}
