import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

const PROBE_BYTES = 49_152;

/** Writes as much as a long comment takes, to see whether that works: a little may fit where a comment does not. */
export async function probe(store: Transaction<Schema>): Promise<void> {
  const value = randomBytes(PROBE_BYTES).toString('base64');
  await store
    .insertInto('secrets')
    .values({ name: 'probe', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
