import type { Kysely } from 'kysely';
import type { Comment } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { commentOf } from './list.ts';
import type { Schema } from './schema.ts';

/** Published comments of a thread, replies among them, the latest first. */
export async function latestComments(
  store: Kysely<Schema>,
  thread: string,
  limit: number,
  settings: Pick<Settings, 'maxDepth'>,
): Promise<Comment[]> {
  const rows = await store
    .selectFrom('comments')
    .selectAll()
    .where('thread', '=', thread)
    .where('status', '=', 'published')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return Promise.all(rows.map((row) => commentOf(store, row, settings)));
}
