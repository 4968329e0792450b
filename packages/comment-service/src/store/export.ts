import type { Kysely } from 'kysely';
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
}

/** In order of arrival, so that a comment comes after the one it answers. */
export async function exportRows(
  store: Kysely<Schema>,
  { after, limit, thread, withEmail }: ExportQuery,
): Promise<{ seq: number; line: ExportedComment }[]> {
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
    seq: row.seq,
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
    },
  }));
}
