import type { Kysely } from 'kysely';
import type { Comment } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { repliesAfter, toComment } from './comments.ts';
import type { CommentRow, Schema } from './schema.ts';

/** Replies that one answer carries at most; further ones are fetched by their cursor. */
const MAX_NESTED = 500;

/** How far the replies of one comment are stretched to reach the one asked for with `around`. */
const MAX_REACH = 200;

export interface Nesting {
  /** First replies that come along with each comment. */
  perComment: number;
  /** Comments that must be in the answer, the root first. */
  path: CommentRow[];
  threadOpen: boolean;
  settings: Pick<Settings, 'maxDepth'>;
}

interface Shown {
  row: CommentRow;
  comment: Comment;
}

/** Level by level, so that when the room runs out it is the deepest replies that wait for a click. */
export async function nestReplies(
  store: Kysely<Schema>,
  rows: CommentRow[],
  parent: string | null,
  { perComment, path, threadOpen, settings }: Nesting,
): Promise<Comment[]> {
  const show = (row: CommentRow, above: string | null): Shown => ({
    row,
    comment: toComment(row, { parent: above, threadOpen }, settings),
  });
  const roots = rows.map((row) => show(row, parent));
  let room = MAX_NESTED;
  let level = roots;
  for (let depth = 0; level.length > 0; depth++) {
    const below: Shown[] = [];
    for (const { row, comment } of level) {
      const wanted = path[depth]?.seq === row.seq ? path[depth + 1] : undefined;
      if (row.reply_count === 0 || (room <= 0 && wanted === undefined)) continue;
      const { first, reached } = await firstReplies(store, row, Math.min(perComment, room), wanted);
      const shown = [...first, ...reached].map((reply) => show(reply, row.id));
      room -= shown.length;
      comment.replies.items = shown.map((reply) => reply.comment);
      // After a gap the cursor goes on where the gap begins; clients merge by id.
      comment.replies.next =
        first.length < row.reply_count ? repliesAfter(row, first.at(-1) ?? null) : null;
      below.push(...shown);
    }
    level = below;
  }
  return roots.map(({ comment }) => comment);
}

/** The first replies without a gap, and apart from them the one wanted when it is too far off. */
async function firstReplies(
  store: Kysely<Schema>,
  row: CommentRow,
  howMany: number,
  wanted: CommentRow | undefined,
): Promise<{ first: CommentRow[]; reached: CommentRow[] }> {
  const replies = store
    .selectFrom('comments')
    .selectAll()
    .where('parent_seq', '=', row.seq)
    .where('visible', '=', 1)
    .orderBy('seq');
  const first = await replies.limit(Math.max(howMany, 0)).execute();
  if (wanted === undefined || first.some(({ seq }) => seq === wanted.seq)) {
    return { first, reached: [] };
  }
  const upTo = await replies.where('seq', '<=', wanted.seq).limit(MAX_REACH).execute();
  return upTo.at(-1)?.seq === wanted.seq
    ? { first: upTo, reached: [] }
    : { first, reached: [wanted] };
}
