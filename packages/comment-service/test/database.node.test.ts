import assert from 'node:assert/strict';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { Hono } from 'hono';
import { createService, OperatorError } from '../src/index.ts';
import { openDatabase } from '../src/store/database.ts';
import { remapThread } from '../src/store/remap.ts';
import { eraseComment, setThreadState } from '../src/store/status.ts';
import { list, newComment, post, problemOf, say, start, temporaryFolder } from './helpers.ts';

function refuses(file: string, message: RegExp): void {
  assert.throws(
    () => openDatabase(file),
    (error) => error instanceof OperatorError && message.test(error.message) && error.remedy !== '',
  );
}

test('what was said is there after a restart, keys and all', async () => {
  const db = join(temporaryFolder(), 'deep/er/comments.db');
  const first = await start({ db });
  const comment = await say(first);
  const body = newComment();
  await post(first, body, { 'Idempotency-Key': 'kept' });
  await first.close();
  const second = await start({ db });
  assert.deepEqual((await list(second)).items.at(-1), comment);
  const replay = await post(second, body, { 'Idempotency-Key': 'kept' });
  assert.equal(replay.headers.get('Idempotency-Replayed'), 'true');
  assert.equal((await list(second)).thread.count, 2);
});

test('only the service itself can read its file', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  await say(service);
  for (const suffix of ['', '-wal', '-shm'])
    assert.equal(statSync(db + suffix).mode & 0o077, 0, suffix);
  await service.close();
  chmodSync(db, 0o644);
  refuses(db, /Everybody on this machine/);
});

test('a file that is not ours is left alone', () => {
  const folder = temporaryFolder();
  const text = join(folder, 'text.db');
  writeFileSync(text, 'No database at all. '.repeat(100), { mode: 0o600 });
  refuses(text, /cannot be opened as a database/);
  const foreign = join(folder, 'foreign.db');
  const other = new DatabaseSync(foreign);
  other.exec('CREATE TABLE theirs (a)');
  other.close();
  chmodSync(foreign, 0o600);
  refuses(foreign, /another program/);
});

test('a file of a newer version is left alone', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  await openDatabase(db).close();
  const raw = new DatabaseSync(db);
  raw.exec('PRAGMA user_version = 99');
  raw.close();
  refuses(db, /newer comment service/);
});

test('a write that fails touches none of those beside it', async () => {
  const database = openDatabase(join(temporaryFolder(), 'comments.db'));
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      database.write(async (store) => {
        await setThreadState(store, `t${n}`, 'open');
        if (n % 3 === 0) throw new Error(`no ${n}`);
        return n;
      }),
    ),
  );
  const kept = await database.reader.selectFrom('threads').select('id').execute();
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 13);
  assert.equal(kept.length, 13);
  await database.close();
});

test('a copy made while comments come in is whole', async () => {
  const folder = temporaryFolder();
  const db = join(folder, 'comments.db');
  const service = await start({ db });
  const posting = Promise.all(Array.from({ length: 40 }, () => say(service)));
  await say(service);
  const beside = openDatabase(db);
  beside.copyTo(join(folder, 'copy.db'));
  await beside.close();
  await posting;
  const copy = await start({ db: join(folder, 'copy.db') });
  const { thread, items } = await list(copy, { limit: 100 });
  assert.ok(thread.count > 0);
  assert.equal(items.length, thread.count);
});

test('a closed thread is read and not written', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  await say(service);
  const beside = openDatabase(db);
  await beside.write((store) => setThreadState(store, 'story', 'closed'));
  const page = await list(service);
  assert.equal(page.thread.state, 'closed');
  assert.equal(page.items[0]?.canReply, false);
  const response = await post(service, newComment());
  assert.equal(response.status, 403);
  assert.match((await problemOf(response)).type, /thread-closed$/);
  await beside.write((store) => setThreadState(store, 'story', 'open'));
  await say(service);
  await beside.close();
});

test('comments go along when a thread gets another name, also into one that has some', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  const root = await say(service, { thread: 'old' });
  await say(service, { thread: 'old', parent: root.id });
  await say(service);
  const beside = openDatabase(db);
  assert.equal(await beside.write((store) => remapThread(store, 'old', 'story')), 2);
  assert.equal(await beside.write((store) => remapThread(store, 'none', 'story')), 0);
  await beside.close();
  const page = await list(service);
  assert.equal(page.thread.count, 3);
  assert.equal(page.items.length, 2);
  assert.deepEqual((await list(service, { thread: 'old' })).items, []);
});

test('what is erased is not in the file any more', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  const { id } = await say(service, { content: { markdown: 'a very particular word: quixotry' } });
  await service.close();
  const { readFileSync } = await import('node:fs');
  assert.ok(readFileSync(db).includes('quixotry'));
  const database = openDatabase(db);
  await database.write((store) => eraseComment(store, id));
  await database.close();
  assert.ok(!readFileSync(db).includes('quixotry'));
});

test('it can be mounted in another Hono app, below a path', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = createService({ db, basePath: '/comments/' });
  const host = new Hono().get('/', (c) => c.text('front page')).route('/', service.app);
  const at = (path: string, init?: RequestInit): Promise<Response> =>
    Promise.resolve(host.request(`http://localhost${path}`, init));
  assert.equal(await (await at('/')).text(), 'front page');
  const posted = await at('/comments/v1/comments', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': 'k',
      Origin: 'http://localhost',
      Host: 'localhost',
    },
    body: JSON.stringify(newComment()),
  });
  assert.equal(posted.status, 201);
  assert.match(posted.headers.get('Location') ?? '', /^\/comments\/v1\/comments\/c_/);
  assert.equal((await at('/comments/v1/comments?thread=story')).status, 200);
  const refused = await at('/comments/v1/form', {
    method: 'POST',
    body: new URLSearchParams({ comment: 'Kept' }),
  });
  const html = await refused.text();
  assert.match(html, /href="\/comments\/pages\.css"[^]*action="\/comments\/v1\/form"/);
  assert.equal(
    (await problemOf(await at('/comments/nothing'))).type,
    '/comments/problems/not-found',
  );
  await service.close();
});
