import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { OperatorError } from '../operator-error.ts';

/** Prepared statements kept; queries with lists of values are the only ones that vary. */
const KEPT_STATEMENTS = 200;

const READS = /^\s*(?:select|with|values|pragma)\b|\breturning\b/i;

/** The types are those of a newer Node than may be running. */
interface OlderProcess {
  getBuiltinModule?: (id: 'node:sqlite') => typeof import('node:sqlite') | undefined;
}

/** `node:sqlite`, loaded at run time so that an older Node is told what to do instead of failing to link. */
export function loadSqlite(): typeof import('node:sqlite') {
  const older: OlderProcess = process;
  const sqlite = older.getBuiltinModule?.('node:sqlite');
  if (sqlite === undefined) {
    throw new OperatorError(
      `This is Node ${process.versions.node}; the comment service needs Node 22.13 or newer, which has SQLite inside.`,
      'Install a newer Node from https://nodejs.org/ (or `nvm install 24`) and start again.',
    );
  }
  return sqlite;
}

/** The face Kysely's SQLite dialect wants, over `node:sqlite`. */
export function adaptToKysely(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const kept = statements.get(sql);
      if (kept !== undefined) return kept;
      const [oldest] = statements.keys();
      if (statements.size >= KEPT_STATEMENTS && oldest !== undefined) statements.delete(oldest);
      const statement = adaptStatement(database.prepare(forWriting(sql)), READS.test(sql));
      statements.set(sql, statement);
      return statement;
    },
  };
}

/** A transaction that began by reading could no longer write once another process has written. */
function forWriting(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql;
}

function adaptStatement(statement: StatementSync, reader: boolean): SqliteStatement {
  return {
    reader,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
