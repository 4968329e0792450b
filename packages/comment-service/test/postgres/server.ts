import { startPostgres, type PostgresServer } from 'stet-testing/postgres';

/** One for the whole run; null where none can be had. */
export const server: PostgresServer | null = await startPostgres();
