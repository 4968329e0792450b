import type { Transaction } from 'kysely';
import { hash } from '../ids.ts';
import { Refusal } from '../problems.ts';
import type { Comment } from '../protocol.ts';
import type { Schema } from './schema.ts';

type Store = Transaction<Schema>;

/** Answers to idempotency keys are kept for twice the day that is promised. */
const ANSWER_AGE = 48 * 60 * 60 * 1000;

export interface Answer {
  status: number;
  comment: Comment;
  replayed: boolean;
}

export async function earlierAnswer(
  store: Store,
  key: string,
  requestHash: string,
): Promise<Answer | null> {
  // A key is kept as its hash, since it proves who posted; before, keys were kept as they came.
  const earlier = await store
    .selectFrom('answers')
    .selectAll()
    .where('key', 'in', [hash(key), key])
    .executeTakeFirst();
  if (earlier === undefined) return null;
  if (earlier.request_hash !== requestHash) {
    throw new Refusal(
      'idempotency-conflict',
      'This Idempotency-Key came with another comment before. Use a new key for a new or changed comment.',
    );
  }
  const { comment } = JSON.parse(earlier.body) as { comment: Comment };
  return { status: earlier.status, comment, replayed: true };
}

export async function rememberAnswer(
  store: Store,
  key: string,
  requestHash: string,
  { status, comment }: Answer,
  now: number,
): Promise<void> {
  await store
    .deleteFrom('answers')
    .where('created_at', '<', now - ANSWER_AGE)
    .execute();
  await store
    .insertInto('answers')
    .values({
      key: hash(key),
      request_hash: requestHash,
      status,
      comment_id: comment.id,
      body: JSON.stringify({ comment }),
      created_at: now,
    })
    .execute();
}
