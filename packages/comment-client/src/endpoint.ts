import { safeUrl } from '@stet/core';

/** The absolute address of an endpoint, or undefined when nothing can be fetched from it. */
export function endpointUrl(endpoint: string | null | undefined): string | undefined {
  const url = endpoint?.trim() ? safeUrl(endpoint) : undefined;
  return url?.startsWith('http') ? url : undefined;
}

/** The endpoint, or the publisher's mistake in words. */
export function requireEndpoint(endpoint: string): URL {
  const url = endpointUrl(endpoint);
  if (url !== undefined) return new URL(url);
  throw new TypeError(`endpoint="${endpoint}" is no http or https address.`);
}

/** Where a comment service's own paths begin. */
export function serviceUrl(endpoint: string): URL {
  const service = requireEndpoint(endpoint);
  service.search = service.hash = '';
  if (!service.pathname.endsWith('/')) service.pathname += '/';
  return service;
}

export function isWordPress(adapter: string | undefined, url: string): boolean {
  return (
    adapter === 'wordpress' ||
    ((adapter ?? 'auto') === 'auto' && /\/wp-json\b|[?&]rest_route=/.test(url))
  );
}
