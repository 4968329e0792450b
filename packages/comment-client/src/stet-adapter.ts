import type {
  Adapter,
  CommentInput,
  Field,
  FieldIssue,
  Outcome,
  RefusalProblem,
} from './adapter.ts';
import { isComment, isCommentPage } from './comment-shape.ts';
import { countTogether } from './counts.ts';
import { serviceUrl } from './endpoint.ts';
import { messageText } from './html-text.ts';
import { keepOwn } from './own-comments.ts';
import type { FieldProblem, NewComment, Posted, ProblemType } from './protocol.ts';
import {
  RequestFailure,
  getJson,
  isPassing,
  isRecord,
  jsonOf,
  retryAfterOf,
  send,
  type Answer,
} from './request.ts';

const fieldAt: Record<string, Field> = {
  '/content/markdown': 'comment',
  '/author/name': 'name',
  '/author/email': 'email',
  '/author/url': 'url',
};

/** Stet's own comment service, protocol v1. Throws a `TypeError` when `endpoint` is no address. */
export function stetAdapter({ endpoint, thread }: { endpoint: string; thread: string }): Adapter {
  const service = serviceUrl(endpoint);
  const comments = new URL('v1/comments', service);
  return {
    name: 'stet',
    target: `stet ${service.href}`,
    thread,
    capabilities: {
      list: true,
      counts: true,
      keys: true,
      around: true,
      sorts: ['newest', 'oldest', 'top'],
    },

    async list(query = {}, signal) {
      const url = new URL(comments);
      url.searchParams.set('thread', thread);
      for (const [name, value] of Object.entries(query))
        if (value !== undefined) url.searchParams.set(name, String(value));
      return (await getJson(url, isCommentPage, signal)).value;
    },

    async create(input, { key, signal }) {
      const answer = await send(
        comments.href,
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
      if (isPosted(body) && body.edit)
        keepOwn(service.href, body.comment.id, body.edit, input.comment);
      return readAnswer(answer);
    },

    async actions(signal) {
      try {
        const { stetActions } = await import('./stet-actions.ts');
        return await stetActions(service, thread, signal);
      } catch (error) {
        if (error instanceof RequestFailure || signal?.aborted) throw error;
        throw new RequestFailure('unreachable', 'The code for reactions could not be loaded.');
      }
    },

    async count(threads = [thread], signal) {
      const counts = await countTogether(service.href, threads);
      signal?.throwIfAborted();
      return counts;
    },
  };
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

/** For an answer that does not say what is wrong, as one from a proxy. */
export function problemByStatus(status: number): RefusalProblem {
  const problems: Record<number, RefusalProblem> = {
    400: 'validation',
    401: 'login-required',
    403: 'forbidden',
    404: 'not-found',
    405: 'not-found',
    409: 'duplicate',
    410: 'not-found',
    413: 'too-large',
    415: 'unsupported-type',
    422: 'validation',
    429: 'rate-limited',
  };
  return problems[status] ?? 'rejected';
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
