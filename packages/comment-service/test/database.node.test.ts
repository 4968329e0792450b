import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { createService } from '../src/index.ts';
import { openDatabase } from '../src/store/database.ts';
import { remapThread } from '../src/store/remap.ts';
import { setThreadState } from '../src/store/status.ts';
import { databases, list, newComment, post, problemOf, say, start } from './helpers.ts';

test('what was said is there after a restart, keys and all', async () => {
  const db = await databases.make();
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

test('a write that fails touches none of those beside it', async () => {
  const database = await openDatabase(await databases.make());
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

test('a write that follows another is done, however soon after it comes', async () => {
  const database = await openDatabase(await databases.make());
  for (let hops = 0; hops < 12; hops++) {
    await database.write((store) => setThreadState(store, `t${hops}`, 'open'));
    for (let hop = 0; hop < hops; hop++) await Promise.resolve();
    const second = database.write((store) => setThreadState(store, `u${hops}`, 'open'));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${hops} turns later it was forgotten`)), 5_000);
    });
    await Promise.race([second, late]).finally(() => clearTimeout(timer));
  }
  await database.close();
});

test('a closed thread is read and not written', async () => {
  const db = await databases.make();
  const service = await start({ db });
  await say(service);
  const beside = await openDatabase(db);
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
  const db = await databases.make();
  const service = await start({ db });
  const root = await say(service, { thread: 'old' });
  await say(service, { thread: 'old', parent: root.id });
  await say(service);
  const beside = await openDatabase(db);
  assert.equal(await beside.write((store) => remapThread(store, 'old', 'story')), 2);
  assert.equal(await beside.write((store) => remapThread(store, 'none', 'story')), 0);
  await beside.close();
  const page = await list(service);
  assert.equal(page.thread.count, 3);
  assert.equal(page.items.length, 2);
  assert.deepEqual((await list(service, { thread: 'old' })).items, []);
});

test('it can be mounted in another Hono app, below a path', async () => {
  const db = await databases.make();
  const service = await createService({ db, basePath: '/comments/' });
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
