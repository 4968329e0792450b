import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { OperatorError } from '../operator-error.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import { adaptToKysely, loadSqlite } from './sqlite.ts';
import { watchLog } from './watch-log.ts';
import { createWriter } from './writer.ts';

/** "Stet" in ASCII: tells our files from any other SQLite database. */
const APPLICATION_ID = 0x53746574;

/** Other processes write into the same file without a word; their changes are looked for this often. */
const LOOK_MS = 1_000;

export function openFile(file: string): Database {
  createPrivately(file);
  const writing = openConnection(file);
  let reading: DatabaseSync;
  let secret: string;
  try {
    claim(writing, file);
    migrate(writing, file);
    secret = ownSecret(writing);
    reading = openConnection(file);
  } catch (error) {
    writing.close();
    throw error;
  }
  const reader = kyselyOver(reading);
  const writer = kyselyOver(writing);
  const { write, idle } = createWriter({ begin: () => writer.startTransaction().execute() });
  return {
    reader,
    write,
    secret,
    watch(onChange) {
      const timer = setInterval(onChange, LOOK_MS);
      timer.unref();
      const stopWatching = watchLog(file, onChange);
      return () => {
        clearInterval(timer);
        stopWatching();
      };
    },
    copyTo(target) {
      createPrivately(target);
      writing.prepare('VACUUM INTO ?').run(target);
    },
    async close() {
      await idle();
      reading.close();
      writing.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      writing.close();
    },
  };
}

function kyselyOver(connection: DatabaseSync): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: adaptToKysely(connection) }),
  });
}

/** The file holds e-mail addresses, so that no other user of the machine may read it. */
function createPrivately(file: string): void {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a', 0o600));
    return;
  }
  const others = statSync(file).mode & 0o007;
  if (others !== 0 && process.platform !== 'win32') {
    throw new OperatorError(
      `Everybody on this machine may read or write ${file}, and it holds readers' e-mail addresses.`,
      `Run \`chmod o-rwx ${file}\` and start again.`,
    );
  }
}

function openConnection(file: string): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  try {
    const connection = new DatabaseSync(file);
    // FULL waits for the disk on every commit: what was acknowledged survives power loss.
    connection.exec(`
      PRAGMA busy_timeout = 5000;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA secure_delete = ON;
    `);
    return connection;
  } catch (error) {
    throw new OperatorError(
      `${file} cannot be opened as a database: ${error instanceof Error ? error.message : String(error)}.`,
      'If it is damaged, restore your last backup; to begin afresh, name another file with --db.',
    );
  }
}

function claim(connection: DatabaseSync, file: string): void {
  const owner = pragma(connection, 'application_id');
  const tables = connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get();
  if (owner !== APPLICATION_ID && (owner !== 0 || tables?.['n'] !== 0)) {
    throw new OperatorError(
      `${file} is a database of another program.`,
      'Name another file with --db or STET_DB.',
    );
  }
  const [check] = connection.prepare('PRAGMA quick_check(1)').all();
  if (check?.['quick_check'] !== 'ok') {
    throw new OperatorError(
      `${file} is damaged: ${String(check?.['quick_check'])}.`,
      'Restore your last backup. The damaged file was left as it is.',
    );
  }
}

/** Each migration and the note that it was made are one transaction: there is nothing between old and new. */
function migrate(connection: DatabaseSync, file: string): void {
  // Nothing to do is nothing to write: on a full disk it still starts, and is read.
  if (pragma(connection, 'user_version') === migrations.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const done = pragma(connection, 'user_version');
    if (done > migrations.length) {
      throw new OperatorError(
        `${file} was written by a newer comment service (format ${done}, this one knows ${migrations.length}).`,
        'Upgrade @stet/comment-service, or restore a backup made by this version.',
      );
    }
    for (const migration of migrations.slice(done)) connection.exec(migration);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec(`PRAGMA user_version = ${migrations.length}`);
    connection.exec('COMMIT');
  } catch (error) {
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite itself rolls back on a full disk; the first error is the one worth telling.
    }
    throw error;
  }
}

function ownSecret(connection: DatabaseSync): string {
  const kept = connection.prepare("SELECT value FROM secrets WHERE name = 'root'");
  if (kept.get() === undefined) {
    connection
      .prepare("INSERT OR IGNORE INTO secrets (name, value) VALUES ('root', ?)")
      .run(randomBytes(32).toString('base64url'));
  }
  return String(kept.get()?.['value']);
}

function pragma(connection: DatabaseSync, name: string): number {
  return Number(connection.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
