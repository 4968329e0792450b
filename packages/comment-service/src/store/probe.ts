import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Writes what is there already, to see whether writing works. */
export async function probe(store: Transaction<Schema>): Promise<void> {
  await store.updateTable('secrets').set({ name: 'root' }).where('name', '=', 'root').execute();
}
