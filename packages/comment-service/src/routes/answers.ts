import type { RequestContext } from '../env.ts';
import type { Serialised } from '../page-cache.ts';

/** JSON with an ETag: a cache may keep it, and asks each time whether it still holds. */
export function answerCacheable(c: RequestContext, page: Serialised): Response {
  return answer(c, page, 'application/json');
}

/** The same, of another kind of text. */
export function answerText(c: RequestContext, page: Serialised, type: string): Response {
  return answer(c, page, `${type}; charset=utf-8`);
}

function answer(c: RequestContext, page: Serialised, type: string): Response {
  c.set('fromStore', { ...page, type });
  const { bytes, etag } = page;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' };
  if (namesTag(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, 'Content-Type': type });
}

/** Weak comparison, as RFC 9110 asks of If-None-Match: a proxy that compresses weakens the tag. */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag) return true;
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
