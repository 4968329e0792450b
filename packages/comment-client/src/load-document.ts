import { RequestFailure } from './request-failure.ts';

/**
 * The page at `url` as an inert document: no script runs in it, nothing in it is loaded. `XMLHttpRequest` is the one
 * way to have HTML parsed that Trusted Types leave open, since no string passes through our hands.
 */
export function loadDocument(url: string, signal?: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = (): void => {
      request.abort();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    request.open('GET', url);
    request.responseType = 'document';
    request.timeout = 10_000;
    request.onloadend = () => {
      signal?.removeEventListener('abort', stop);
      const page = request.status < 400 ? request.responseXML : null;
      if (page) resolve(page);
      else
        reject(new RequestFailure('unreadable', `${url} is no page.`, { status: request.status }));
    };
    request.send();
  });
}
