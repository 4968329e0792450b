import type { ListQuery } from './adapter.ts';
import { isCommentPage } from './comment-shape.ts';
import type { CommentPage } from './protocol.ts';
import { getJson } from './request.ts';

export async function listComments(
  service: URL,
  thread: string,
  query: ListQuery,
  signal: AbortSignal | undefined,
): Promise<CommentPage> {
  const url = new URL('v1/comments', service);
  url.searchParams.set('thread', thread);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return (await getJson(url, isCommentPage, signal)).value;
}
