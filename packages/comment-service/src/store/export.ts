import type { Kysely } from 'kysely';
import type { ThreadState } from '../protocol.ts';
import type { NewRule } from './moderate.ts';
import type { Schema } from './schema.ts';

export interface ExportQuery {
  after: number;
  limit: number;
  thread?: string | undefined;
  withEmail: boolean;
}

export interface ExportedComment {
  id: string;
  thread: string;
  parent: string | null;
  author: { name: string; url: string | null; email?: string };
  content: { markdown: string };
  page: { url: string } | null;
  status: string;
  createdAt: string;
  editedAt: string | null;
  /** These only where there is something to say. */
  version?: number;
  flags?: 'pick'[];
  reactions?: Record<string, number>;
  reason?: string;
  reviewedAt?: string;
}

/** What is said of a thread that is not simply open. */
export interface ExportedThread {
  kind: 'thread';
  id: string;
  state: ThreadState;
  slowSeconds?: number;
  closesAt?: string;
}

export interface ExportedRule {
  kind: 'rule';
  rule: NewRule;
}

export type ExportedLine = ExportedComment | ExportedThread | ExportedRule;

/** What stands before the comments: threads that are closed or slow, and rules, of addresses only with the addresses. */
export async function exportHead(
  store: Kysely<Schema>,
  { thread, withEmail }: Pick<ExportQuery, 'thread' | 'withEmail'>,
): Promise<(ExportedThread | ExportedRule)[]> {
  let query = store
    .selectFrom('threads')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('state', '=', 'closed'),
        eb('slow_seconds', '>', 0),
        eb('closes_at', 'is not', null),
      ]),
    )
    .orderBy('id');
  if (thread !== undefined) query = query.where('id', '=', thread);
  const threads = await query.execute();
  const rules =
    thread === undefined
      ? await store
          .selectFrom('rules')
          .select(['kind', 'pattern', 'effect'])
          .orderBy('seq')
          .execute()
      : [];
  return [
    ...threads.map(({ id, state, slow_seconds: slow, closes_at: closes }) => ({
      ...{ kind: 'thread' as const, id, state },
      ...(slow > 0 && { slowSeconds: slow }),
      ...(closes !== null && { closesAt: new Date(closes).toISOString() }),
    })),
    ...rules
      .filter(({ kind }) => withEmail || kind !== 'email')
      .map((rule) => ({ kind: 'rule' as const, rule })),
  ];
}

export interface ExportedRow {
  seq: number;
  parentSeq: number | null;
  html: string;
  line: ExportedComment;
}

/** In order of arrival, so that a comment comes after the one it answers. */
export async function exportRows(
  store: Kysely<Schema>,
  { after, limit, thread, withEmail }: ExportQuery,
): Promise<ExportedRow[]> {
  let query = store
    .selectFrom('comments as comment')
    .leftJoin('comments as parent', 'parent.seq', 'comment.parent_seq')
    .selectAll('comment')
    .select('parent.id as parent')
    .where('comment.seq', '>', after)
    .orderBy('comment.seq')
    .limit(limit);
  if (thread !== undefined) query = query.where('comment.thread', '=', thread);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...{ seq: row.seq, parentSeq: row.parent_seq, html: row.html },
    line: {
      id: row.id,
      thread: row.thread,
      parent: row.parent,
      author: {
        name: row.author_name,
        url: row.author_url,
        ...(withEmail && { email: row.author_email }),
      },
      content: { markdown: row.markdown },
      page: row.page_url === null ? null : { url: row.page_url },
      status: row.status,
      createdAt: new Date(row.created_at).toISOString(),
      editedAt: row.edited_at === null ? null : new Date(row.edited_at).toISOString(),
      ...(row.version > 1 && { version: row.version }),
      ...(row.picked === 1 && { flags: ['pick' as const] }),
      ...(row.reaction_count > 0 && {
        reactions: JSON.parse(row.reactions) as Record<string, number>,
      }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.reviewed_at !== null && { reviewedAt: new Date(row.reviewed_at).toISOString() }),
    },
  }));
}

/** Names of threads with comments, after `after`. */
export async function exportThreads(store: Kysely<Schema>, after: string): Promise<string[]> {
  const rows = await store
    .selectFrom('comments')
    .select('thread')
    .distinct()
    .where('thread', '>', after)
    .orderBy('thread')
    .limit(500)
    .execute();
  return rows.map(({ thread }) => thread);
}
