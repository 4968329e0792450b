import type { CommentInput, CreateOptions, Outcome } from './adapter.ts';
import { addressOf } from './form-address.ts';
import { readFormAnswer } from './form-answer.ts';
import { fieldsOf } from './form-fields.ts';
import { send } from './request.ts';

const notSent: Outcome = { status: 'unknown', mayHaveArrived: false };

/** Posts a form with `input` in place of what stands in it, and tells what became of it. */
export async function postForm(
  form: HTMLFormElement,
  thread: string,
  input: CommentInput,
  { signal, submitter = null }: CreateOptions,
): Promise<Outcome> {
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
