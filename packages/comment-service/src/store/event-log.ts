import type { Kysely, Transaction } from 'kysely';
import type { ThreadEvents } from '../protocol.ts';
import type { Schema } from './schema.ts';

/** A stream that broke off longer ago than this is told to read the thread again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export interface LoggedEvent {
  id: number;
  thread: string;
  type: keyof ThreadEvents;
  comment_id: string | null;
}

/** Notes a change beside the change itself, in one transaction: neither is ever without the other. */
export async function tell(
  store: Transaction<Schema>,
  thread: string,
  type: keyof ThreadEvents,
  commentId: string | null,
): Promise<void> {
  const now = Date.now();
  const { id } = await store
    .insertInto('events')
    .values({ thread, type, comment_id: commentId, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (id % 200 === 0) {
    await store
      .deleteFrom('events')
      .where('created_at', '<', now - KEPT_MS)
      .execute();
  }
}

export async function eventsAfter(
  store: Kysely<Schema>,
  after: number,
  limit: number,
): Promise<LoggedEvent[]> {
  return store
    .selectFrom('events')
    .select(['id', 'thread', 'type', 'comment_id'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function lastEvent(store: Kysely<Schema>): Promise<number> {
  const last = await store
    .selectFrom('events')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? 0;
}

export async function lastEventOf(store: Kysely<Schema>, thread: string): Promise<number> {
  const last = await store
    .selectFrom('events')
    .select('id')
    .where('thread', '=', thread)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? 0;
}

/** What a stream missed that broke off after event `after`; null when that is more than is worth telling. */
export async function missedEvents(
  store: Kysely<Schema>,
  thread: string,
  after: number,
  limit: number,
): Promise<LoggedEvent[] | null> {
  const oldest = await store
    .selectFrom('events')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (oldest !== undefined && after < oldest.id - 1) return null;
  const missed = await store
    .selectFrom('events')
    .select(['id', 'thread', 'type', 'comment_id'])
    .where('thread', '=', thread)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return missed.length > limit ? null : missed;
}
