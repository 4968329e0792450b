import type { Kysely } from 'kysely';
import type { CommentStatus } from '../protocol.ts';
import type { Schema } from './schema.ts';

/** A comment as its moderator reads it: as written, and without the e-mail address. */
export interface QueueEntry {
  seq: number;
  id: string;
  thread: string;
  status: CommentStatus;
  name: string;
  url: string | null;
  markdown: string;
  /** What it answers. */
  answered: string | null;
  createdAt: number;
}

export interface QueueQuery {
  status?: CommentStatus | undefined;
  thread?: string | undefined;
  /** `seq` of the last one seen. */
  after?: number | undefined;
  limit: number;
}

/** Those that wait longest come first; of the decided ones the latest. */
export async function readQueue(
  store: Kysely<Schema>,
  { status, thread, after, limit }: QueueQuery,
): Promise<QueueEntry[]> {
  const rising = status === 'held';
  let query = store
    .selectFrom('comments as comment')
    .leftJoin('comments as parent', 'parent.seq', 'comment.parent_seq')
    .select([
      'comment.seq as seq',
      'comment.id as id',
      'comment.thread as thread',
      'comment.status as status',
      'comment.author_name as name',
      'comment.author_url as url',
      'comment.markdown as markdown',
      'parent.text as answered',
      'comment.created_at as createdAt',
    ])
    .orderBy('comment.seq', rising ? 'asc' : 'desc')
    .limit(limit);
  if (status !== undefined) query = query.where('comment.status', '=', status);
  if (thread !== undefined) query = query.where('comment.thread', '=', thread);
  if (after !== undefined) query = query.where('comment.seq', rising ? '>' : '<', after);
  return query.execute();
}

export async function countHeld(store: Kysely<Schema>): Promise<number> {
  const { n } = await store
    .selectFrom('comments')
    .where('status', '=', 'held')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
