import { longPage } from './long-page.ts';

/** Answers as a service would that has so many comments, at once, until the returned function is called. */
export function serveLong(total: number): () => void {
  const real = window.fetch;
  window.fetch = (input) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const isConfig = url.pathname.endsWith('/config');
    const answer = isConfig ? { version: 1 } : longPage(url.searchParams, total);
    return Promise.resolve(Response.json(answer));
  };
  return () => (window.fetch = real);
}
