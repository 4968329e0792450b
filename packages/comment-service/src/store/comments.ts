import { listKey, writeCursor } from '../cursor.ts';
import type { Comment, Thread } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { CommentRow, ThreadRow } from './schema.ts';

export function toThread(id: string, row: ThreadRow | undefined): Thread {
  return row === undefined
    ? { id, state: 'open', count: 0, rev: '0' }
    : {
        id,
        state: isClosed(row) ? 'closed' : 'open',
        count: row.count,
        rev: String(row.rev),
        ...(row.slow_seconds > 0 && { slowSeconds: row.slow_seconds }),
        ...(row.closes_at !== null && { closesAt: new Date(row.closes_at).toISOString() }),
      };
}

export function isClosed({ state, closes_at: closesAt }: ThreadRow): boolean {
  return state === 'closed' || (closesAt !== null && closesAt <= Date.now());
}

/** Stands in the comment and, quoted, in its ETag. */
export function revOf({ version }: Pick<CommentRow, 'version'>): string {
  return `r${version}`;
}

export interface Surroundings {
  /** Public id of the comment answered. */
  parent: string | null;
  threadOpen: boolean;
}

/** What readers may see of a row: no e-mail address, and nothing of one that was removed. */
export function toComment(
  row: CommentRow,
  { parent, threadOpen }: Surroundings,
  settings: Pick<Settings, 'maxDepth'>,
): Comment {
  const gone = row.status === 'removed';
  return {
    id: row.id,
    thread: row.thread,
    parent,
    depth: row.depth,
    url: row.page_url === null ? null : `${row.page_url}#comment-${row.id}`,
    author: gone ? { name: '', url: null } : { name: row.author_name, url: row.author_url },
    content: gone ? { html: '', text: '' } : { html: row.html, text: row.text },
    createdAt: new Date(row.created_at).toISOString(),
    editedAt: row.edited_at === null ? null : new Date(row.edited_at).toISOString(),
    status: row.status,
    replyCount: row.reply_count,
    canReply: threadOpen && row.status === 'published' && row.depth < settings.maxDepth,
    reactions: gone ? {} : (JSON.parse(row.reactions) as Record<string, number>),
    flags: row.picked === 1 && !gone ? ['pick'] : [],
    rev: revOf(row),
    replies: { items: [], total: row.reply_count, next: repliesAfter(row, null) },
  };
}

/** Cursor to the replies of `row` that come after `last`, or to all of them; null when there are none. */
export function repliesAfter(row: CommentRow, last: CommentRow | null): string | null {
  if (row.reply_count === 0) return null;
  const list = listKey(row.thread, row.id, 'oldest');
  return writeCursor(list, { back: false, seq: last?.seq ?? 0, replies: 0 });
}
