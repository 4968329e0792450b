import { sql, type Kysely } from 'kysely';
import type { CommentStatus } from '../protocol.ts';
import type { Schema } from './schema.ts';

/** `new`: published without a moderator having seen it; `reported`: with reports that nobody has settled. */
export type View = CommentStatus | 'new' | 'reported';

export const VIEWS: readonly View[] = ['held', 'reported', 'new', 'published', 'removed'];

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
  picked: number;
  /** Why it is held. */
  reason: string | null;
  /** Reports that nobody has settled. */
  reports: number | null;
}

export interface QueueQuery {
  view?: View | undefined;
  thread?: string | undefined;
  /** Words that stand in the comment or its writer's name. */
  search?: string | undefined;
  /** `seq` of the last one seen. */
  after?: number | undefined;
  limit: number;
}

/** Those that wait longest come first; of the decided ones the latest. */
export async function readQueue(
  store: Kysely<Schema>,
  { view, thread, search, after, limit }: QueueQuery,
): Promise<QueueEntry[]> {
  const rising = view === 'held' || view === 'reported' || view === 'new';
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
      'comment.picked as picked',
      'comment.reason as reason',
    ])
    .select((eb) =>
      eb
        .selectFrom('reports')
        .whereRef('reports.comment_seq', '=', 'comment.seq')
        .where('reports.settled_at', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('reports'),
    )
    .orderBy('comment.seq', rising ? 'asc' : 'desc')
    .limit(limit);
  if (view === 'new') {
    query = query
      .where('comment.status', '=', 'published')
      .where('comment.reviewed_at', 'is', null);
  } else if (view === 'reported') {
    query = query.where('comment.seq', 'in', (eb) =>
      eb.selectFrom('reports').select('comment_seq').where('settled_at', 'is', null),
    );
  } else if (view !== undefined) query = query.where('comment.status', '=', view);
  if (thread !== undefined) query = query.where('comment.thread', '=', thread);
  if (after !== undefined) query = query.where('comment.seq', rising ? '>' : '<', after);
  if (search !== undefined) {
    const wanted = `%${search
      // As both databases make letters small: those of ASCII.
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(lower(comment.markdown) LIKE ${wanted} ESCAPE '\\' OR lower(comment.author_name) LIKE ${wanted} ESCAPE '\\')`,
    );
  }
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

export interface AuditLine {
  seq: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  undoable: boolean;
}

/** The latest first. */
export async function readAudit(
  store: Kysely<Schema>,
  before: number | undefined,
  limit: number,
): Promise<AuditLine[]> {
  let query = store.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(limit);
  if (before !== undefined) query = query.where('seq', '<', before);
  const lines = await query.execute();
  return lines.map(({ before: state, undone_by: undoneBy, ...line }) => ({
    ...line,
    undoable: state !== null && undoneBy === null,
  }));
}
