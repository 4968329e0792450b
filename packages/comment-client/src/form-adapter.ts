import type { Adapter, CommentInput, Outcome } from './adapter.ts';
import { readFormAnswer } from './form-answer.ts';
import { fieldsOf } from './form-fields.ts';
import { RequestFailure, send } from './request.ts';

const notSent: Outcome = { status: 'unknown', mayHaveArrived: false };

/** Any CMS's form, posted by `fetch` as the browser would post it. */
export function formAdapter({ form }: { form: HTMLFormElement }): Adapter {
  const thread = fieldsOf(form).thread?.value ?? '';
  return {
    name: 'form',
    target: `form ${addressOf(form, null) ?? ''} ${thread}`,
    thread,
    capabilities: { list: false, counts: false, keys: false, around: false, sorts: [] },

    list: () => Promise.reject(new RequestFailure('unreadable', 'A form has no list to read.')),
    count: () => Promise.reject(new RequestFailure('unreadable', 'A form has no counts to read.')),

    async create(input, { signal, submitter = null }) {
      const button = ownButton(form, submitter);
      const address = addressOf(form, button);
      // From another origin the answer cannot be read, though the comment would be kept.
      if (address === undefined || new URL(address).origin !== location.origin) return notSent;
      const body = bodyOf(form, button, input);
      if (!body) return notSent;
      const idsBefore = commentIdsIn(form.ownerDocument);
      const answer = await send(
        address,
        {
          body,
          credentials: 'same-origin',
          // The page after the redirect must not come out of the cache, without the comment.
          cache: 'no-store',
          // WordPress then says its errors in JSON; systems that look at it otherwise may still answer as they do.
          headers: { Accept: 'application/json, text/html;q=0.9, */*;q=0.1' },
        },
        signal,
      );
      if (!('headers' in answer)) return answer;
      return readFormAnswer(answer, { input, thread, idsBefore, page: form.ownerDocument.URL });
    },
  };
}

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

/** By attribute, since a field named "action" or "method" hides the property. */
function addressOf(form: HTMLFormElement, button: HTMLElement | null): string | undefined {
  const attribute = (name: string): string =>
    button?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const page = form.ownerDocument;
  if (attribute('method').toLowerCase() !== 'post') return undefined;
  try {
    const url = new URL(attribute('action') || page.URL, page.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What the browser would send, with `input` in its place; undefined when it would send it in another way. */
function bodyOf(
  form: HTMLFormElement,
  button: HTMLElement | null,
  input: CommentInput,
): BodyInit | undefined {
  const data = new FormData(form, button);
  const fields = fieldsOf(form);
  for (const name of ['comment', 'name', 'email', 'url'] as const) {
    const control = fields[name];
    if (control?.name) data.set(control.name, input[name]);
  }
  if (fields.parent?.name) data.set(fields.parent.name, input.parent ?? '0');

  const encoding = (
    button?.getAttribute('formenctype') ??
    form.getAttribute('enctype') ??
    ''
  ).toLowerCase();
  if (encoding === 'multipart/form-data') return data;
  const charset = form.getAttribute('accept-charset') || form.ownerDocument.characterSet;
  if (encoding === 'text/plain' || charset.toLowerCase() !== 'utf-8') return undefined;
  const pairs = new URLSearchParams();
  for (const [name, value] of data)
    pairs.append(name, typeof value === 'string' ? value.replace(/\r\n?|\n/g, '\r\n') : value.name);
  return pairs;
}

function ownButton(form: HTMLFormElement, submitter: HTMLElement | null): HTMLElement | null {
  const isButton = submitter?.localName === 'button' || submitter?.localName === 'input';
  return isButton && (submitter as HTMLButtonElement).form === form ? submitter : null;
}

function commentIdsIn(page: Document): Set<string> {
  return new Set(
    [...page.querySelectorAll('[id^="comment-"]')].map(({ id }) => id.slice('comment-'.length)),
  );
}
