import { existsSync } from 'node:fs';
import type { Flags } from './environment.ts';
import { exportTo, importFrom } from './exchange/commands.ts';
import { OperatorError } from './operator-error.ts';
import type { ServiceOptions } from './options.ts';
import type { CommentStatus, ThreadState } from './protocol.ts';
import { isPostgres, nameOf } from './store/address.ts';
import { openDatabase, type Database } from './store/database.ts';
import { readQueue, type QueueEntry } from './store/queue.ts';
import { act } from './store/moderate.ts';
import { remapThread } from './store/remap.ts';
import { setThreadState } from './store/status.ts';

/** What the command line does to the file, beside a running service or without one. */

const STATUSES: CommentStatus[] = ['held', 'published', 'removed'];

export async function listQueue(db: string, flags: Flags): Promise<number> {
  const asked = flags.status ?? 'held';
  const status = STATUSES.find((known) => known === asked);
  if (status === undefined && asked !== 'all') {
    throw new OperatorError(`--status is "${asked}".`, `It may be ${STATUSES.join(', ')} or all.`);
  }
  const limit = Number(flags.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new OperatorError(`--limit is "${flags.limit}".`, 'Give a whole number from 1 up.');
  }
  return withDatabase(db, async ({ reader }) => {
    const entries = await readQueue(reader, { view: status, thread: flags.thread, limit });
    for (const entry of entries) console.log(flags.json ? JSON.stringify(entry) : inWords(entry));
    if (entries.length === 0 && !flags.json) console.error('There are none.');
    return 0;
  });
}

export async function decide(
  db: string,
  ids: string[],
  decision: 'approve' | 'remove' | 'erase',
): Promise<number> {
  needSome(ids, 'Name one comment or more, as `list` prints them.');
  return withDatabase(db, async ({ write }) => {
    const unknown: string[] = [];
    for (const id of ids) {
      const line = await write((store) => act(store, 'command line', { action: decision, id }));
      if (line === null) unknown.push(id);
      else
        console.log(
          `${id} ${{ approve: 'published', remove: 'removed', erase: 'erased' }[decision]}`,
        );
    }
    for (const id of unknown) console.error(`${printable(id)} is no comment in ${nameOf(db)}.`);
    return unknown.length > 0 ? 1 : 0;
  });
}

export async function closeThreads(
  db: string,
  threads: string[],
  state: ThreadState,
): Promise<number> {
  needSome(threads, 'Name one thread or more.');
  return withDatabase(db, async ({ write }) => {
    for (const thread of threads) {
      await write((store) => setThreadState(store, thread, state));
      console.log(`${printable(thread)} ${state}`);
    }
    return 0;
  });
}

/** When an article got a new name: its comments go along. */
export async function remap(db: string, [from, to, ...more]: string[]): Promise<number> {
  if (from === undefined || to === undefined || more.length > 0) {
    throw new OperatorError('Which thread is which now?', 'Name both: remap OLD NEW');
  }
  return withDatabase(db, async ({ write }) => {
    const moved = await write((store) => remapThread(store, from, to));
    console.log(`${moved} comments moved from ${printable(from)} to ${printable(to)}`);
    return moved > 0 ? 0 : 1;
  });
}

export async function exportComments(db: string, flags: Flags): Promise<number> {
  return withDatabase(db, async (database) => {
    await exportTo(
      async (text) => {
        // A pipe that is read slowly must not fill the memory.
        if (process.stdout.write(text)) return;
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      },
      database,
      flags,
    );
    return 0;
  });
}

/** Makes the file of comments where it is missing: that is how one moves in. */
export async function importComments(
  options: ServiceOptions,
  [file, ...more]: string[],
  flags: Flags,
): Promise<number> {
  if (file === undefined || more.length > 0) {
    throw new OperatorError('Which file?', 'Name one: import export.xml, or - for standard input');
  }
  const database = await openDatabase(options.db);
  try {
    console.log(await importFrom(file, database, options, flags['thread-from']));
    return 0;
  } finally {
    await database.close();
  }
}

export async function backUp(db: string, [file]: string[]): Promise<number> {
  if (file === undefined) throw new OperatorError('Where to?', 'Name the file: backup copy.db');
  if (existsSync(file)) {
    throw new OperatorError(
      `${file} is there already.`,
      'Name a new file; nothing is overwritten.',
    );
  }
  return withDatabase(db, (database) => {
    database.copyTo(file);
    console.log(`${db} copied to ${file}`);
    return 0;
  });
}

async function withDatabase(
  db: string,
  task: (database: Database) => number | Promise<number>,
): Promise<number> {
  if (!isPostgres(db) && !existsSync(db)) {
    throw new OperatorError(
      `There is no file ${db}.`,
      'Name the one that the service uses, with --db or STET_DB.',
    );
  }
  const database = await openDatabase(db);
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}

function needSome(names: string[], remedy: string): void {
  if (names.length === 0) throw new OperatorError('Nothing was named.', remedy);
}

function inWords({ id, status, thread, name, createdAt, markdown }: QueueEntry): string {
  const head = [id, status, new Date(createdAt).toISOString(), printable(thread), printable(name)];
  const words = printable(markdown.replace(/\s+/g, ' '));
  return `${head.join('  ')}\n    ${words.length > 200 ? `${words.slice(0, 200)}…` : words}`;
}

/** A comment may not steer the terminal it is shown in. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '�');
}
