import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Report } from '../validate.ts';
import { publicComment } from './reactions.ts';
import type { Schema } from './schema.ts';
import { setStatus } from './status.ts';

type Store = Transaction<Schema>;

/**
 * Keeps a report and answers its number. Enough readers hold the comment until a moderator decides; one who has
 * decided already is not overruled by reports that were made before.
 */
export async function report(
  store: Store,
  id: string,
  reader: string,
  words: Report,
  toHold: number,
): Promise<string> {
  const row = await publicComment(store, id);
  const known = await store
    .selectFrom('reports')
    .select('id')
    .where('comment_seq', '=', row.seq)
    .where('reader', '=', reader)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const number = `r_${randomBytes(10).toString('hex')}`;
  const now = Date.now();
  await store
    .insertInto('reports')
    .values({
      ...words,
      id: number,
      comment_seq: row.seq,
      reader,
      created_at: now,
      settled_at: null,
    })
    .execute();
  const { open } = await store
    .selectFrom('reports')
    .where('comment_seq', '=', row.seq)
    .where('settled_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  if (open >= toHold) {
    await setStatus(store, row.id, 'held');
    await store
      .updateTable('comments')
      .set({ reason: `reported by ${open}` })
      .where('seq', '=', row.seq)
      .execute();
  }
  return number;
}
