import type { FieldIssue, Outcome, RefusalProblem } from './adapter.ts';
import { messageText } from './html-text.ts';
import { isPassing, isRecord, jsonOf, retryAfterOf, type Answer } from './request.ts';
import { problemByStatus } from './problem-by-status.ts';
import { isItem, toComment } from './wordpress-comment.ts';

/** Codes whose status alone would mislead: `comment_flood` comes with 400, closed comments share 403 with others. */
const problems: Record<string, RefusalProblem> = {
  comment_flood: 'rate-limited',
  comment_duplicate: 'duplicate',
  rest_comment_login_required: 'login-required',
  rest_comment_closed: 'thread-closed',
  rest_comment_draft_post: 'thread-closed',
  rest_comment_trash_post: 'not-found',
  rest_comment_invalid_post_id: 'not-found',
};

const issues: Record<string, FieldIssue[]> = {
  rest_comment_content_invalid: [{ field: 'comment', code: 'required' }],
  rest_comment_author_data_required: [
    { field: 'name', code: 'required' },
    { field: 'email', code: 'required' },
  ],
  comment_author_column_length: [{ field: 'name', code: 'too-long' }],
  comment_author_email_column_length: [{ field: 'email', code: 'too-long' }],
  comment_author_url_column_length: [{ field: 'url', code: 'too-long' }],
  comment_content_column_length: [{ field: 'comment', code: 'too-long' }],
};

/** What WordPress's REST API made of a comment. */
export function readPostAnswer(answer: Answer): Outcome {
  const { status } = answer;
  const body = jsonOf(answer);
  if (status === 201 && isItem(body)) {
    const comment = toComment(body, body.parent === 0 ? 0 : 1, []);
    return { status: comment.status === 'held' ? 'held' : 'published', comment, url: comment.url };
  }
  const retryAfter = retryAfterOf(answer.headers);
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (status < 400 || isPassing(status))
    return { status: 'unreachable', mayHaveArrived: true, ...wait };
  const code = isRecord(body) && typeof body['code'] === 'string' ? body['code'] : '';
  const fields = code === 'rest_invalid_param' ? invalidParams(body) : (issues[code] ?? []);
  return {
    status: 'refused',
    problem: problems[code] ?? problemByStatus(status),
    fields,
    ...(isRecord(body) &&
      typeof body['message'] === 'string' && { message: messageText(body['message']) }),
    ...wait,
  };
}

function invalidParams(body: unknown): FieldIssue[] {
  const data = isRecord(body) ? body['data'] : undefined;
  const params = isRecord(data) && isRecord(data['params']) ? data['params'] : {};
  return (['name', 'email', 'url'] as const)
    .filter((field) => Object.hasOwn(params, `author_${field}`))
    .map((field) => ({ field, code: 'invalid' }));
}
