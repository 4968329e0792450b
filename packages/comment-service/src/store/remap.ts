import type { Transaction } from 'kysely';
import { tell } from './event-log.ts';
import type { Schema } from './schema.ts';

/** Moves all comments of one thread into another, as when an article got a new name; answers how many. */
export async function remapThread(
  store: Transaction<Schema>,
  from: string,
  to: string,
): Promise<number> {
  const old = await store
    .selectFrom('threads')
    .selectAll()
    .where('id', '=', from)
    .executeTakeFirst();
  if (old === undefined || from === to) return 0;
  await store
    .insertInto('threads')
    .values({ ...old, id: to, rev: old.rev + 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        count: eb('threads.count', '+', old.count),
        rev: eb('threads.rev', '+', 1),
      })),
    )
    .execute();
  const { numUpdatedRows: moved } = await store
    .updateTable('comments')
    .set({ thread: to })
    .where('thread', '=', from)
    .executeTakeFirstOrThrow();
  await moveSubscriptions(store, from, to);
  await store
    .updateTable('threads')
    .set((eb) => ({ count: 0, rev: eb('rev', '+', 1) }))
    .where('id', '=', from)
    .execute();
  await tell(store, from, 'count', null);
  await tell(store, to, 'count', null);
  return Number(moved);
}

/** Who has one in both threads has one. */
async function moveSubscriptions(
  store: Transaction<Schema>,
  from: string,
  to: string,
): Promise<void> {
  const there = store
    .selectFrom('subscriptions')
    .select('reader')
    .where('thread', '=', to)
    .where('comment_id', '=', '');
  await store
    .deleteFrom('subscriptions')
    .where('thread', '=', from)
    .where('comment_id', '=', '')
    .where('reader', 'in', there)
    .execute();
  await store.updateTable('subscriptions').set({ thread: to }).where('thread', '=', from).execute();
}
