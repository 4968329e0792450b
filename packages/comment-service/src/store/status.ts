import type { Transaction } from 'kysely';
import type { CommentStatus, ThreadState } from '../protocol.ts';
import { tell } from './event-log.ts';
import type { CommentRow, Schema } from './schema.ts';

type Store = Transaction<Schema>;

/** Moves a comment to `status`; null when there is none of that id. */
export async function setStatus(
  store: Store,
  id: string,
  status: CommentStatus,
): Promise<CommentRow | null> {
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.status === status) return row;
  // Of an erased comment nothing is left to publish.
  if (status === 'published' && row.markdown === '') return null;
  await store.updateTable('comments').set({ status }).where('seq', '=', row.seq).execute();
  const gained = Number(status === 'published') - Number(row.status === 'published');
  await updateVisibility(store, row.seq);
  await touchThread(store, row.thread, gained);
  if (gained !== 0) {
    await tell(store, row.thread, gained > 0 ? 'comment.created' : 'comment.removed', row.id);
  }
  return { ...row, status };
}

/** Takes every trace of the writer and of the words; the place in the conversation stays. */
export async function eraseComment(store: Store, id: string): Promise<CommentRow | null> {
  const row = await setStatus(store, id, 'removed');
  if (row === null) return null;
  const nothing = { author_name: '', author_email: '', author_url: null };
  await store
    .updateTable('comments')
    .set({
      ...nothing,
      markdown: '',
      html: '',
      text: '',
      fingerprint: '',
      page_url: null,
      picked: 0,
    })
    .where('seq', '=', row.seq)
    .execute();
  await store.deleteFrom('answers').where('comment_id', '=', id).execute();
  await store.deleteFrom('reactions').where('comment_seq', '=', row.seq).execute();
  await store.deleteFrom('reports').where('comment_seq', '=', row.seq).execute();
  await store.deleteFrom('subscriptions').where('comment_id', '=', id).execute();
  return row;
}

export async function setThreadState(store: Store, id: string, state: ThreadState): Promise<void> {
  await store
    .insertInto('threads')
    .values({ id, state, count: 0, rev: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ state, rev: eb('threads.rev', '+', 1) })),
    )
    .execute();
  await tell(store, id, 'count', null);
}

/** The thread looks different now: new revision, and so many published comments more. */
export async function touchThread(store: Store, id: string, gained: number): Promise<void> {
  await store
    .updateTable('threads')
    .set((eb) => ({ count: eb('count', '+', gained), rev: eb('rev', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/**
 * A removed comment is still shown, empty, while replies below it are: so a change may go up through several
 * removed ancestors.
 */
export async function updateVisibility(store: Store, seq: number): Promise<void> {
  for (let at: number | null = seq; at !== null;) {
    const row: Pick<CommentRow, 'parent_seq' | 'status' | 'visible' | 'reply_count'> = await store
      .selectFrom('comments')
      .select(['parent_seq', 'status', 'visible', 'reply_count'])
      .where('seq', '=', at)
      .executeTakeFirstOrThrow();
    const visible = Number(
      row.status === 'published' || (row.status === 'removed' && row.reply_count > 0),
    );
    if (visible === row.visible) return;
    await store.updateTable('comments').set({ visible }).where('seq', '=', at).execute();
    if (row.parent_seq !== null) {
      await store
        .updateTable('comments')
        .set((eb) => ({ reply_count: eb('reply_count', '+', visible - row.visible) }))
        .where('seq', '=', row.parent_seq)
        .execute();
    }
    at = row.parent_seq;
  }
}
