import type { Kysely } from 'kysely';
import { isPostgres } from './address.ts';
import type { Schema } from './schema.ts';
import { openFile } from './sqlite-database.ts';
import type { Write } from './writer.ts';

export interface Database {
  /** Sees committed data only, whatever is being written meanwhile. */
  reader: Kysely<Schema>;
  write: Write;
  /** Of this database alone: keys of what is signed or hashed. */
  secret: string;
  /** Calls back when something may have been written, by whatever process; answers how to stop. */
  watch(onChange: () => void): () => void;
  /** A complete copy in one file, while the service runs. */
  copyTo(file: string): void;
  close(): Promise<void>;
}

/** `address` is a file, or `postgres://…`. Who runs on a file need not load what speaks to Postgres. */
export async function openDatabase(address: string): Promise<Database> {
  if (!isPostgres(address)) return openFile(address);
  const { openPostgres } = await import('./postgres-database.ts');
  return openPostgres(address);
}
