import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, sql, type ControlledTransaction } from 'kysely';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { nameOf } from './address.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';
import { toPostgres } from './postgres-dialect.ts';
import { explainPostgres } from './postgres-errors.ts';
import { watchPostgres } from './postgres-watch.ts';
import type { Schema } from './schema.ts';
import { createWriter } from './writer.ts';

/** The channel of NOTIFY that says: something was written. */
const CHANNEL = 'stet_comments';

/** "Stet" in ASCII, beside a hash of the schema: one at a time writes or migrates there. */
const LOCK = sql`pg_advisory_xact_lock(1400137076, hashtext(current_schema()))`;

const READERS = 10;
const OLDEST = 120_000;

/** 64-bit integers come as text; ours all fit a number. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

export async function openPostgres(address: string): Promise<Database> {
  const config = configFor(address);
  const writer = kyselyOver({ ...config, max: 1 });
  const reader = kyselyOver({ ...config, max: READERS });
  let secret: string;
  try {
    await checkServer(writer, address);
    await writer.transaction().execute((store) => migrate(store, address));
    secret = await ownSecret(writer);
  } catch (error) {
    await writer.destroy();
    await reader.destroy();
    throw explainPostgres(error, address);
  }
  const { write, idle } = createWriter({
    begin: () => beginAlone(writer),
    announce: async (store) => {
      await sql`SELECT pg_notify(${CHANNEL}, '')`.execute(store);
    },
  });
  return {
    reader,
    write,
    secret,
    watch: (onChange) => watchPostgres(config, CHANNEL, onChange),
    copyTo() {
      throw new OperatorError(
        'The comments are in Postgres, which has its own way to copy them.',
        'Run `pg_dump --format=custom --file=comments.dump "$DATABASE_URL"`; pg_restore puts them back.',
      );
    },
    async close() {
      await idle();
      await writer.destroy();
      await reader.destroy();
    },
  };
}

/** Who stops answering gives up what it holds: the others would wait for ever. */
function configFor(address: string): pg.PoolConfig {
  return {
    connectionString: address,
    application_name: 'stet-comment-service',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    keepAlive: true,
    types,
  };
}

function kyselyOver(config: pg.PoolConfig): Kysely<Schema> {
  const pool = new pg.Pool(config);
  // A connection that falls is replaced when one is needed; who uses it meanwhile is told by the query that fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Writes of all replicas come one transaction after the other, each of all that waits in one replica. So what is
 * true of one writer is true of many: no count is lost, no key taken twice, events have the order of their commits,
 * and nothing has to be tried again.
 */
async function beginAlone(writer: Kysely<Schema>): Promise<ControlledTransaction<Schema>> {
  const transaction = await writer.startTransaction().setIsolationLevel('read committed').execute();
  try {
    await sql`SELECT ${LOCK}`.execute(transaction);
    // Whatever the server is set to: what was acknowledged is on its disk.
    await sql`SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`.execute(
      transaction,
    );
    return transaction;
  } catch (error) {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined);
    throw error;
  }
}

async function checkServer(store: Kysely<Schema>, address: string): Promise<void> {
  const { rows } = await sql<{
    version: number;
    encoding: string;
    standby: boolean;
    schema: string | null;
  }>`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      pg_is_in_recovery() AS standby, current_schema() AS schema`.execute(store);
  const { version = 0, encoding = '', standby = false, schema = null } = rows[0] ?? {};
  const name = nameOf(address);
  if (version < OLDEST) {
    throw new OperatorError(
      `${name} is Postgres ${Math.floor(version / 10_000)}, which is too old.`,
      'Use Postgres 12 or newer.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new OperatorError(
      `${name} keeps text as ${encoding}, which has no place for much that readers write.`,
      'Make a database for UTF-8: createdb --encoding=UTF8 --template=template0 comments',
    );
  }
  if (standby) {
    throw new OperatorError(
      `${name} is a standby, which can only be read.`,
      'Name the primary server in DATABASE_URL.',
    );
  }
  if (schema === null) {
    throw new OperatorError(
      `${name} has none of the schemas in its search_path.`,
      'Make it with CREATE SCHEMA, or mend `options=-c search_path=…` in DATABASE_URL.',
    );
  }
}

/** All in one transaction under the lock: of replicas that start together one migrates, the others find it done. */
async function migrate(store: Kysely<Schema>, address: string): Promise<void> {
  await sql`SELECT ${LOCK}`.execute(store);
  if (!(await hasTable(store, 'stet_format'))) {
    if (await hasTable(store, 'comments')) {
      throw new OperatorError(
        `${nameOf(address)} has a table "comments" of another program.`,
        'Name a database of its own in DATABASE_URL, or a schema: ?options=-c%20search_path%3Dstet',
      );
    }
    await sql`CREATE TABLE stet_format (version BIGINT NOT NULL)`.execute(store);
    await sql`INSERT INTO stet_format VALUES (0)`.execute(store);
  }
  const { rows } = await sql<{ version: number }>`SELECT version FROM stet_format`.execute(store);
  const done = rows[0]?.version ?? 0;
  if (done > migrations.length) {
    throw new OperatorError(
      `${nameOf(address)} was written by a newer comment service (format ${done}, this one knows ${migrations.length}).`,
      'Upgrade @stet/comment-service on this machine too.',
    );
  }
  for (const migration of migrations.slice(done)) {
    await sql.raw(toPostgres(migration)).execute(store);
  }
  await sql`UPDATE stet_format SET version = ${migrations.length}`.execute(store);
}

async function hasTable(store: Kysely<Schema>, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT to_regclass(quote_ident(current_schema()) || '.' || ${name}) IS NOT NULL AS there`.execute(
    store,
  );
  return rows[0]?.there === true;
}

async function ownSecret(store: Kysely<Schema>): Promise<string> {
  await store
    .insertInto('secrets')
    .values({ name: 'root', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await store
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'root')
    .executeTakeFirstOrThrow();
  return value;
}
