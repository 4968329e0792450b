import type { CommentInput, CreateOptions, Field, FieldIssue, Outcome } from './adapter.ts';
import { isComment } from './comment-shape.ts';
import { messageText } from './html-text.ts';
import { keepOwn } from './own-comments.ts';
import { problemByStatus } from './problem-by-status.ts';
import type { FieldProblem, NewComment, Posted, ProblemType } from './protocol.ts';
import { isPassing, isRecord, jsonOf, retryAfterOf, send, type Answer } from './request.ts';

const fieldAt: Record<string, Field> = {
  '/content/markdown': 'comment',
  '/author/name': 'name',
  '/author/email': 'email',
  '/author/url': 'url',
};

/** Posts a comment, and keeps the right to change it in this browser. */
export async function postComment(
  service: URL,
  thread: string,
  input: CommentInput,
  { key, signal }: CreateOptions,
): Promise<Outcome> {
  const answer = await send(
    new URL('v1/comments', service).href,
    {
      credentials: 'omit',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(toNewComment(input, thread)),
    },
    signal,
  );
  if (!('headers' in answer)) return answer;
  const body = jsonOf(answer);
  if (isPosted(body) && body.edit) keepOwn(service.href, body.comment.id, body.edit, input.comment);
  return readAnswer(answer);
}

function toNewComment(input: CommentInput, thread: string): NewComment {
  const { comment, name, email, url, parent, page } = input;
  return {
    thread: input.thread ?? thread,
    parent,
    author: { name, ...(email && { email }), ...(url && { url }) },
    content: { markdown: comment },
    ...(page && { page }),
  };
}

function readAnswer(answer: Answer): Outcome {
  const { status } = answer;
  const body = jsonOf(answer);
  if (isPosted(body)) {
    const { comment } = body;
    return { status: status === 202 ? 'held' : 'published', comment, url: comment.url };
  }
  const retryAfter = retryAfterOf(answer.headers);
  const wait = retryAfter === undefined ? {} : { retryAfter };
  // 409 by that name: the first try is still being worked on. A success that is none comes from something
  // between here and the service, such as the sign-in page of a hotel.
  const isInFlight = status === 409 && nameOf(body) === 'idempotency-conflict';
  if (status < 400 || isPassing(status) || isInFlight)
    return { status: 'unreachable', mayHaveArrived: true, ...wait };
  return {
    status: 'refused',
    problem: (nameOf(body) as ProblemType | undefined) ?? problemByStatus(status),
    fields: issuesIn(body),
    ...(isRecord(body) &&
      typeof body['detail'] === 'string' && { message: messageText(body['detail']) }),
    ...wait,
  };
}

/** `validation` of `https://…/problems/validation`. */
function nameOf(body: unknown): string | undefined {
  const type = isRecord(body) ? body['type'] : undefined;
  return typeof type === 'string' ? type.slice(type.lastIndexOf('/') + 1) : undefined;
}

function issuesIn(body: unknown): FieldIssue[] {
  const errors = isRecord(body) && Array.isArray(body['errors']) ? body['errors'] : [];
  return errors.filter(isRecord).flatMap(({ pointer, code }) => {
    const field = typeof pointer === 'string' ? fieldAt[pointer] : undefined;
    return field ? [{ field, code: code as FieldProblem['code'] }] : [];
  });
}

function isPosted(body: unknown): body is Posted {
  return isRecord(body) && isComment(body['comment']);
}
