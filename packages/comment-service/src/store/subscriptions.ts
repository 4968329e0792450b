import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { keyedHash } from '../ids.ts';
import { Refusal } from '../problems.ts';
import { queueMail } from './mails.ts';
import type { Schema, SubscriptionRow } from './schema.ts';

type Store = Transaction<Schema>;

/** Nobody wants more than this in a thread of anything, but who writes down other people's addresses does. */
const MAX_OF_THREAD = 10_000;

export interface Wish {
  thread: string;
  /** The comment whose replies are told; null: all of the thread. */
  comment: string | null;
  email: string;
}

/** Of an address, whatever its case; nobody without the secret finds the address by it. */
export function mailReaderOf(secret: string, email: string): string {
  return keyedHash(secret, 'mail', email.toLowerCase());
}

/** Keeps the wish and asks its reader whether it is theirs. Who has one already is asked again, but not told. */
export async function subscribe(store: Store, wish: Wish, secret: string): Promise<void> {
  const { thread, email } = wish;
  const comment = wish.comment ?? '';
  if (comment !== '') await needComment(store, thread, comment);
  const reader = mailReaderOf(secret, email);
  const known = await store
    .selectFrom('subscriptions')
    .selectAll()
    .where('reader', '=', reader)
    .where('thread', '=', thread)
    .where('comment_id', '=', comment)
    .executeTakeFirst();
  if (known !== undefined && known.confirmed_at !== null) return;
  const { n } = await store
    .selectFrom('subscriptions')
    .where('thread', '=', thread)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (n >= MAX_OF_THREAD) return;
  const id = known?.id ?? `s_${randomBytes(12).toString('base64url')}`;
  const now = Date.now();
  if (known === undefined) {
    await store
      .insertInto('subscriptions')
      .values({
        ...{ id, thread, comment_id: comment, email, reader },
        created_at: now,
        confirmed_at: null,
      })
      .execute();
  }
  await queueMail(store, { subscription: id, reader, comment_id: '' }, now);
}

async function needComment(store: Store, thread: string, id: string): Promise<void> {
  const row = await store
    .selectFrom('comments')
    .select('status')
    .where('id', '=', id)
    .where('thread', '=', thread)
    .executeTakeFirst();
  if (row?.status !== 'published' && row?.status !== 'held') {
    throw new Refusal('not-found', 'There is no such comment here, or no longer.');
  }
}

export async function subscriptionOf(
  store: Kysely<Schema>,
  id: string,
): Promise<SubscriptionRow | undefined> {
  return store.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function confirm(store: Store, id: string): Promise<void> {
  await store
    .updateTable('subscriptions')
    .set({ confirmed_at: Date.now() })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
}

/** The address goes with it. */
export async function unsubscribe(store: Store, id: string): Promise<void> {
  await store.deleteFrom('subscriptions').where('id', '=', id).execute();
}

/** Those of an address that was never confirmed may belong to anybody. */
export async function forgetUnconfirmed(store: Store, before: number): Promise<void> {
  await store
    .deleteFrom('subscriptions')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', before)
    .execute();
}
