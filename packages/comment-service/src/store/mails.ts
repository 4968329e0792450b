import type { Kysely, Transaction } from 'kysely';
import { lastEvent } from './event-log.ts';
import type { CommentRow, Schema } from './schema.ts';
import { mailReaderOf } from './subscriptions.ts';

type Store = Transaction<Schema>;

const DAY = 24 * 60 * 60 * 1000;
/** Questions that one address gets in a day, whoever asks for them; and news. */
const MAX_QUESTIONS = 3;
const MAX_NEWS = 30;
const KEPT = 7 * DAY;
const BATCH = 20;
const MAX_TRIES = 6;
/** So long one process has to send what it took before another may take it. */
const LEASE_MS = 5 * 60 * 1000;

export interface NewMail {
  subscription: string;
  reader: string;
  /** Empty: the question whether it is wanted. */
  comment_id: string;
}

export interface DueMail extends NewMail {
  seq: number;
  tries: number;
}

/** Says nothing where the address has had enough for today. */
export async function queueMail(store: Store, mail: NewMail, now: number): Promise<void> {
  const isQuestion = mail.comment_id === '';
  const { n } = await store
    .selectFrom('mails')
    .where('reader', '=', mail.reader)
    .where('created_at', '>', now - DAY)
    .where('comment_id', isQuestion ? '=' : '!=', '')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  if (n >= (isQuestion ? MAX_QUESTIONS : MAX_NEWS)) return;
  await store
    .insertInto('mails')
    .values({ ...mail, created_at: now, next_try: now })
    // Told of once: a comment may be held and published again.
    .onConflict((conflict) => conflict.columns(['subscription', 'comment_id']).doNothing())
    .execute();
}

/** Reads the log on from where it was, and writes down whom to tell; answers whether there is more. */
export async function addressNews(store: Store, secret: string, now: number): Promise<boolean> {
  const position = await readPosition(store);
  // What was said before anybody could subscribe is news to nobody.
  const from = position ?? (await lastEvent(store));
  const events = await store
    .selectFrom('events')
    .select(['id', 'type', 'comment_id'])
    .where('id', '>', from)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  for (const { type, comment_id: id } of events) {
    if (type !== 'comment.created' || id === null) continue;
    const row = await store
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', id)
      .where('status', '=', 'published')
      .executeTakeFirst();
    if (row !== undefined) await tellAbout(store, row, secret, now);
  }
  const event = events.at(-1)?.id ?? from;
  if (position === event) return false;
  await store
    .insertInto('positions')
    .values({ name: 'mail', event })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ event }))
    .execute();
  return events.length === BATCH;
}

async function readPosition(store: Kysely<Schema>): Promise<number | undefined> {
  const position = await store
    .selectFrom('positions')
    .select('event')
    .where('name', '=', 'mail')
    .executeTakeFirst();
  return position?.event;
}

async function tellAbout(
  store: Store,
  comment: CommentRow,
  secret: string,
  now: number,
): Promise<void> {
  const parent =
    comment.parent_seq === null
      ? undefined
      : await store
          .selectFrom('comments')
          .select('id')
          .where('seq', '=', comment.parent_seq)
          .executeTakeFirst();
  const wanted = await store
    .selectFrom('subscriptions')
    .select(['id', 'reader'])
    .where('thread', '=', comment.thread)
    .where('comment_id', 'in', parent === undefined ? [''] : ['', parent.id])
    .where('confirmed_at', 'is not', null)
    .orderBy('comment_id', 'desc')
    .execute();
  // Nobody is told what they said themselves, nor twice of one comment.
  const told = new Set([mailReaderOf(secret, comment.author_email)]);
  for (const { id, reader } of wanted) {
    if (told.has(reader)) continue;
    told.add(reader);
    await queueMail(store, { subscription: id, reader, comment_id: comment.id }, now);
  }
}

/** Whether the log went on, or a mail is due. */
export async function hasMailToDo(store: Kysely<Schema>, now: number): Promise<boolean> {
  const position = await readPosition(store);
  if (position === undefined || (await lastEvent(store)) > position) return true;
  return (await dueMails(store, now, 1)).length > 0;
}

function dueMails(store: Kysely<Schema>, now: number, limit: number): Promise<DueMail[]> {
  return store
    .selectFrom('mails')
    .select(['seq', 'subscription', 'reader', 'comment_id', 'tries'])
    .where('sent_at', 'is', null)
    .where('next_try', '<=', now)
    .where('tries', '<', MAX_TRIES)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

export async function forgetOldMails(store: Store, now: number): Promise<void> {
  await store
    .deleteFrom('mails')
    .where('created_at', '<', now - KEPT)
    .execute();
}

/** Takes some that are due; nobody else takes them until the lease is over. */
export async function takeDueMails(store: Store, now: number): Promise<DueMail[]> {
  const due = await dueMails(store, now, BATCH);
  if (due.length === 0) return due;
  await store
    .updateTable('mails')
    .set((eb) => ({ next_try: now + LEASE_MS, tries: eb('tries', '+', 1) }))
    .where(
      'seq',
      'in',
      due.map(({ seq }) => seq),
    )
    .execute();
  return due;
}

export async function markSent(store: Store, seq: number, now: number): Promise<void> {
  await store.updateTable('mails').set({ sent_at: now }).where('seq', '=', seq).execute();
}

/** After a minute, then each time twice as long. */
export async function tryLater(store: Store, { seq, tries }: DueMail, now: number): Promise<void> {
  await store
    .updateTable('mails')
    .set({ next_try: now + 60_000 * 2 ** tries })
    .where('seq', '=', seq)
    .execute();
}
