import type { Comment, CommentPage } from './protocol.ts';
import { isRecord } from './request.ts';

/** Whether it is a comment in all that is read of it; a service may be broken, or not be one at all. */
export function isComment(value: unknown): value is Comment {
  if (!isRecord(value)) return false;
  const { id, author, content, createdAt, replies } = value;
  return (
    typeof id === 'string' &&
    typeof createdAt === 'string' &&
    isRecord(author) &&
    typeof author['name'] === 'string' &&
    isRecord(content) &&
    typeof content['html'] === 'string' &&
    isRecord(replies) &&
    areComments(replies['items'])
  );
}

export function isCommentPage(value: unknown): value is CommentPage {
  return (
    isRecord(value) &&
    isRecord(value['thread']) &&
    typeof value['thread']['count'] === 'number' &&
    isRecord(value['page']) &&
    areComments(value['items'])
  );
}

function areComments(value: unknown): value is Comment[] {
  return Array.isArray(value) && value.every(isComment);
}
