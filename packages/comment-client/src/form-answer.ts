import type { Accepted, CommentInput, Outcome, Refused, Unknown } from './adapter.ts';
import { decodeEntities, escapeHtml, messageText } from './html-text.ts';
import { isPassing, isRecord, jsonOf, retryAfterOf, type Answer } from './request.ts';
import { problemByStatus } from './problem-by-status.ts';

export interface SentForm {
  input: CommentInput;
  thread: string;
  /** N of each `id="comment-N"` that stood in the page before. */
  idsBefore: ReadonlySet<string>;
  /** Address of the page that the form is in. */
  page: string;
}

/** Nothing was kept, but why not is for the CMS's own page to say. */
const notKept: Unknown = { status: 'unknown', mayHaveArrived: false };

/**
 * What a CMS's answer to its comment form means. A redirect is a yes, as after any form (WordPress, Drupal, Django);
 * a page that comes at once is a no or, from a system we do not know, may be either.
 */
export function readFormAnswer(answer: Answer, sent: SentForm): Outcome {
  const { status, redirected, text } = answer;
  const isOk = status >= 200 && status < 300;
  if (redirected)
    return isOk ? readPageAfter(answer, sent) : { status: 'unknown', mayHaveArrived: true };
  if (isPassing(status)) {
    const retryAfter = retryAfterOf(answer.headers);
    return {
      status: 'unreachable',
      mayHaveArrived: true,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
  const message = messageIn(answer);
  if (message !== undefined) return refusal(answer, message);
  if (isOk) return readPageAtOnce(answer, sent);
  // A page whose words we cannot tell from its frame: the browser shows it as well as it can be shown.
  const saysWhy = status === 400 || status === 403 || status === 422;
  return saysWhy && text !== '' ? notKept : refusal(answer, undefined);
}

function readPageAfter(answer: Answer, sent: SentForm): Outcome {
  const url = new URL(answer.url);
  // WordPress: waits for approval, with a hash that lets its author see it.
  const unapproved = url.searchParams.get('unapproved');
  if (unapproved !== null && /^\d+$/.test(unapproved))
    return accepted(unapproved, true, answer, sent);
  const found = newCommentIn(answer, sent);
  if (found) return found;
  const here = new URL(sent.page);
  const isElsewhere = url.origin !== here.origin || url.pathname !== here.pathname;
  if (isElsewhere && /<input\b[^<>]*\btype\s*=\s*["']?password\b/i.test(answer.text))
    return notKept;
  return { status: 'published', comment: null, url: answer.url };
}

function readPageAtOnce(answer: Answer, sent: SentForm): Outcome {
  const { status, text } = answer;
  // WordPress answers so when there is no such post, or a password before it.
  if (text.trim() === '' && status === 200) return refusal(answer, undefined);
  if (givesBack(text, sent.input.comment)) return notKept;
  const found = newCommentIn(answer, sent);
  if (found) return found;
  if (status === 201 || status === 202)
    return { status: status === 202 ? 'held' : 'published', comment: null, url: null };
  return { status: 'unknown', mayHaveArrived: true };
}

/** The newest comment that was not in the page before, with the note that WordPress's themes print in held ones. */
function newCommentIn(answer: Answer, sent: SentForm): Accepted | undefined {
  if (!answer.type.includes('html')) return undefined;
  const marks = [...answer.text.matchAll(/\bid=["']?comment-(\d{1,20})\b["']?/g)];
  const fresh = marks.filter(([, id = '']) => !sent.idsBefore.has(id));
  const newest = fresh.reduce<RegExpExecArray | undefined>(
    (best, mark) => (best && Number(best[1]) >= Number(mark[1]) ? best : mark),
    undefined,
  );
  if (!newest?.[1]) return undefined;
  const end = marks.find(({ index }) => index > newest.index)?.index;
  const isHeld = answer.text.slice(newest.index, end).includes('comment-awaiting-moderation');
  return accepted(newest[1], isHeld, answer, sent);
}

function accepted(
  id: string,
  isHeld: boolean,
  { url }: Answer,
  { input, thread }: SentForm,
): Accepted {
  const status = isHeld ? 'held' : 'published';
  const text = input.comment.trim();
  const paragraphs = escapeHtml(text).split(/\n{2,}/);
  const html = paragraphs.map((lines) => `<p>${lines.replaceAll('\n', '<br>')}</p>`).join('');
  const address = `${url}#comment-${id}`;
  return {
    status,
    url: address,
    comment: {
      id,
      thread,
      parent: input.parent,
      depth: input.parent === null ? 0 : 1,
      url: address,
      author: { name: input.name, url: input.url || null },
      content: { html, text },
      createdAt: new Date().toISOString(),
      editedAt: null,
      status,
      replyCount: 0,
      canReply: !isHeld,
      replies: { items: [], total: 0, next: null },
    },
  };
}

/** The words of WordPress's error page or of an error in JSON; undefined when it is neither. */
function messageIn(answer: Answer): string | undefined {
  const body = jsonOf(answer);
  if (isRecord(body)) {
    const isError = answer.status >= 400 || body['code'] === 'wp_die';
    return isError && typeof body['message'] === 'string'
      ? messageText(body['message'])
      : undefined;
  }
  const { text } = answer;
  const page = text.indexOf('id="error-page"');
  if (page < 0) return undefined;
  const words = text.indexOf('wp-die-message', page);
  const start = text.indexOf('>', words < 0 ? page : words) + 1;
  const end = text.slice(start).search(/<\/(?:div|body)\b/i);
  return messageText(text.slice(start, end < 0 ? undefined : start + end));
}

function refusal(answer: Answer, message: string | undefined): Refused {
  const { status } = answer;
  const retryAfter = retryAfterOf(answer.headers);
  return {
    status: 'refused',
    problem: refusalProblem(status, message !== undefined),
    fields: [],
    ...(message && { message }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function refusalProblem(status: number, hasWords: boolean): Refused['problem'] {
  // WordPress says by 200 that a field is missing, and by 403 that comments are closed or for members only.
  if (status < 300) return hasWords ? 'validation' : 'rejected';
  return status === 403 && hasWords ? 'thread-closed' : problemByStatus(status);
}

/** Whether the page is the form again, with our words in it: a preview, or errors to mend. */
function givesBack(html: string, comment: string): boolean {
  const normalise = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return html
    .split(/<textarea\b[^<>]*>/i)
    .slice(1)
    .some(
      (rest) =>
        normalise(decodeEntities(rest.split(/<\/textarea/i, 1)[0] ?? '')) === normalise(comment),
    );
}
