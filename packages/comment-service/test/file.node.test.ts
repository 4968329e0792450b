import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { OperatorError } from '../src/index.ts';
import { openDatabase } from '../src/store/database.ts';
import { eraseComment } from '../src/store/status.ts';
import { list, say, start, temporaryFolder } from './helpers.ts';

async function refuses(file: string, message: RegExp): Promise<void> {
  await assert.rejects(
    openDatabase(file),
    (error) => error instanceof OperatorError && message.test(error.message) && error.remedy !== '',
  );
}

test('only the service itself can read its file', async () => {
  const db = join(temporaryFolder(), 'deep/er/comments.db');
  const service = await start({ db });
  await say(service);
  for (const suffix of ['', '-wal', '-shm'])
    assert.equal(statSync(db + suffix).mode & 0o077, 0, suffix);
  await service.close();
  chmodSync(db, 0o644);
  await refuses(db, /Everybody on this machine/);
});

test('a file that is not ours is left alone', async () => {
  const folder = temporaryFolder();
  const text = join(folder, 'text.db');
  writeFileSync(text, 'No database at all. '.repeat(100), { mode: 0o600 });
  await refuses(text, /cannot be opened as a database/);
  const foreign = join(folder, 'foreign.db');
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE theirs (a)');
  other.close();
  chmodSync(foreign, 0o600);
  await refuses(foreign, /another program/);
});

test('a file of a newer version is left alone', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  await (await openDatabase(db)).close();
  const raw = new DatabaseSync(db);
  raw.exec('PRAGMA user_version = 99');
  raw.close();
  await refuses(db, /newer comment service/);
});

test('a copy made while comments come in is whole', async () => {
  const folder = temporaryFolder();
  const db = join(folder, 'comments.db');
  const service = await start({ db });
  const posting = Promise.all(Array.from({ length: 40 }, () => say(service)));
  await say(service);
  const beside = await openDatabase(db);
  beside.copyTo(join(folder, 'copy.db'));
  await beside.close();
  await posting;
  const copy = await start({ db: join(folder, 'copy.db') });
  const { thread, items } = await list(copy, { limit: 100 });
  assert.ok(thread.count > 0);
  assert.equal(items.length, thread.count);
});

test('what is erased is not in the file any more', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  const { id } = await say(service, { content: { markdown: 'a very particular word: quixotry' } });
  await service.close();
  assert.ok(readFileSync(db).includes('quixotry'));
  const database = await openDatabase(db);
  await database.write((store) => eraseComment(store, id));
  await database.close();
  assert.ok(!readFileSync(db).includes('quixotry'));
});
