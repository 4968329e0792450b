import type { Transaction } from 'kysely';
import { Refusal } from '../problems.ts';
import type { Reacted } from '../protocol.ts';
import { tell } from './event-log.ts';
import type { CommentRow, Schema } from './schema.ts';
import { touchThread } from './status.ts';

type Store = Transaction<Schema>;

export interface Choice {
  id: string;
  kind: string;
  reader: string;
  chosen: boolean;
}

/** Choosing twice is choosing once; so is taking back. */
export async function react(store: Store, { id, kind, reader, chosen }: Choice): Promise<Reacted> {
  const row = await publicComment(store, id);
  const mine = { comment_seq: row.seq, kind, reader };
  const changed = chosen
    ? await store
        .insertInto('reactions')
        .values(mine)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
        .then(({ numInsertedOrUpdatedRows: rows }) => rows ?? 0n)
    : await store
        .deleteFrom('reactions')
        .where('comment_seq', '=', row.seq)
        .where('kind', '=', kind)
        .where('reader', '=', reader)
        .executeTakeFirst()
        .then(({ numDeletedRows: rows }) => rows);
  let reactions = JSON.parse(row.reactions) as Record<string, number>;
  if (changed > 0n) {
    const count = (reactions[kind] ?? 0) + (chosen ? 1 : -1);
    reactions[kind] = count;
    reactions = Object.fromEntries(Object.entries(reactions).filter(([, n]) => n > 0));
    await store
      .updateTable('comments')
      .set({
        reactions: JSON.stringify(reactions),
        reaction_count: Object.values(reactions).reduce((sum, n) => sum + n, 0),
      })
      .where('seq', '=', row.seq)
      .execute();
    await touchThread(store, row.thread, 0);
    await tell(store, row.thread, 'comment.updated', row.id);
  }
  const chosenNow = await store
    .selectFrom('reactions')
    .select('kind')
    .where('comment_seq', '=', row.seq)
    .where('reader', '=', reader)
    .orderBy('kind')
    .execute();
  return { reactions, mine: chosenNow.map((own) => own.kind) };
}

/** What readers cannot see they can neither like nor report. */
export async function publicComment(store: Store, id: string): Promise<CommentRow> {
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'published')
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('not-found', 'There is no such comment here, or no longer.');
}
