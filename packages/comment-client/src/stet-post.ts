import type {
  CommentInput,
  CreateOptions,
  Field,
  FieldIssue,
  Outcome,
  Unreachable,
} from './adapter.ts';
import { isComment } from './comment-shape.ts';
import { messageText } from './html-text.ts';
import { keepOwn } from './own-comments.ts';
import { problemByStatus } from './problem-by-status.ts';
import type { FieldProblem, NewComment, Posted, ProblemType } from './protocol.ts';
import { isPassing, isRecord, jsonOf, retryAfterOf, send, type Answer } from './request.ts';
import { serviceConfig } from './service-config.ts';

const fieldAt: Record<string, Field> = {
  '/content/markdown': 'comment',
  '/author/name': 'name',
  '/author/email': 'email',
  '/author/url': 'url',
};

type Challenges = typeof import('./challenges.ts');

/** So many challenges are solved for one comment, should each be refused; a service that wants more wants none. */
const mostChallenges = 3;

let challenges: Challenges | undefined;
const loadChallenges = async (): Promise<Challenges> =>
  (challenges ??= await import('./challenges.ts'));

let preparing = Promise.resolve();

/** While the reader writes: a proof of work that the service wants is done by the time the button is pressed. */
export function preparePost(service: URL, thread: string): void {
  const prepare = async (): Promise<void> => {
    const { challenge = 'none' } = await serviceConfig(service);
    if (challenge !== 'none') (await loadChallenges()).beginChallenge(service, thread);
  };
  // Where it can't be prepared, it is done when the comment is sent.
  preparing = prepare().catch(() => undefined);
}

/** Posts a comment, and keeps the right to change it in this browser. */
export async function postComment(
  service: URL,
  thread: string,
  input: CommentInput,
  options: CreateOptions,
): Promise<Outcome> {
  const comment = toNewComment(input, thread);
  const post = (challenge: string | undefined): Promise<Answer | Unreachable> => {
    options.signal?.throwIfAborted();
    return sendComment(service, { ...comment, ...(challenge && { challenge }) }, options);
  };
  await preparing;
  let answer = await post(await challenges?.takeAnswer(service, comment.thread));
  for (let solved = 0; solved < mostChallenges; solved += 1) {
    const challenge = challengeIn(answer);
    if (challenge === undefined) break;
    const code = await loadChallenges().catch(() => undefined);
    // What was refused may be sent again.
    if (!code) return { status: 'unreachable', mayHaveArrived: false };
    if (!code.isChallenge(challenge)) break;
    answer = await post(await code.answerTo(challenge));
  }
  if (!('headers' in answer)) return answer;
  const body = jsonOf(answer);
  if (isPosted(body) && body.edit) keepOwn(service.href, body.comment.id, body.edit, input.comment);
  return readAnswer(answer);
}

function sendComment(
  service: URL,
  comment: NewComment,
  { key, signal }: CreateOptions,
): Promise<Answer | Unreachable> {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'Idempotency-Key': key,
  };
  const init = { credentials: 'omit', headers, body: JSON.stringify(comment) } as const;
  return send(new URL('v1/comments', service).href, init, signal);
}

/** The challenge that comes along with 428, with which the same comment may be sent again. */
function challengeIn(answer: Answer | Unreachable): unknown {
  if (answer.status !== 428) return undefined;
  const body = jsonOf(answer);
  return isRecord(body) ? body['challenge'] : undefined;
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
  const problem = (nameOf(body) as ProblemType | undefined) ?? problemByStatus(status);
  return {
    status: 'refused',
    problem,
    fields: issuesIn(body),
    // What is wrong with a challenge is nothing that a reader could mend.
    ...(isRecord(body) &&
      problem !== 'challenge-required' &&
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
