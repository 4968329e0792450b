import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { OperatorError, type RunningService } from '../../src/index.ts';
import { nameOf } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { databases, list, newComment, post, problemOf, say, start } from '../helpers.ts';
import { listen } from '../listen.ts';
import { server } from './server.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

function until<T>(what: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + 20_000;
  return (async () => {
    for (;;) {
      const found = await what().catch(() => null);
      if (found !== null) return found;
      if (performance.now() > end) throw new Error('It never came.');
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
}

test('while Postgres is away all is answered with 503, and afterwards it goes on by itself', async () => {
  const service = await start({ log: () => undefined });
  await say(service);
  const stream = await listen(service);
  await stream.until((told) => told.length === 1);
  await server?.crash();
  const body = newComment();
  const headers = { 'Idempotency-Key': 'while-away' };
  for (const refused of [
    await post(service, body, headers),
    await fetch(`${service.url}/v1/comments?thread=story`),
  ]) {
    assert.equal(refused.status, 503);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.match((await problemOf(refused)).type, /unavailable$/);
  }
  assert.equal((await fetch(`${service.url}/healthz`)).status, 503);
  await server?.start();
  // Whoever sends readers only to what is healthy has to learn it without a reader's help.
  await until(async () => ((await fetch(`${service.url}/healthz`)).ok ? true : null));
  assert.equal((await post(service, body, headers)).status, 201);
  assert.equal((await list(service)).thread.count, 2);
  await stream.until((told) => told.some(({ name }) => name === 'comment.created'));
});

function startReplica(db: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--conditions=@stet/source', CLI, '--port', '0'], {
    env: { PATH: process.env['PATH'], STET_FLOOD: 'off', DATABASE_URL: db },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`the replica ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /Comments at (\S+)\/v1\//.exec(chunk.toString())?.[1];
      if (url !== undefined) ready({ url, child });
    });
  });
}

test('a replica that is killed while it writes takes no acknowledged comment along', async () => {
  const db = await databases.make();
  const survivor = await start({ db });
  const { url, child } = await startReplica(db);
  const doomed: RunningService = { url, close: () => Promise.resolve() };
  const kept = new Map<string, string>();
  const unanswered: { key: string; body: unknown }[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async (_, client) => {
      for (let n = 0; ; n++) {
        const key = `c${client}-${n}`;
        const body = newComment();
        try {
          const answer = await post(doomed, body, { 'Idempotency-Key': key });
          const { comment } = (await answer.json()) as { comment: { id: string } };
          kept.set(key, comment.id);
        } catch {
          unanswered.push({ key, body });
          return;
        }
        if (kept.size === 60) child.kill('SIGKILL');
      }
    }),
  );
  for (const { key, body } of unanswered) {
    const answer = await post(survivor, body, { 'Idempotency-Key': key });
    assert.equal(answer.status, 201);
    kept.set(key, ((await answer.json()) as { comment: { id: string } }).comment.id);
  }
  const database = await openDatabase(db);
  const rows = await database.reader.selectFrom('comments').select('id').execute();
  await database.close();
  assert.deepEqual(rows.map(({ id }) => id).sort(), [...kept.values()].sort());
  assert.equal((await list(survivor)).thread.count, kept.size);
});

async function refused(address: string, message: RegExp): Promise<void> {
  await assert.rejects(openDatabase(address), (error) => {
    assert.ok(error instanceof OperatorError, String(error));
    assert.match(`${error.message} ${error.remedy}`, message);
    assert.doesNotMatch(`${error.message} ${error.remedy}`, /hush/);
    return true;
  });
}

test('an address that does not work is refused with what to do, and no password is said', async () => {
  const db = await databases.make();
  const { port, pathname } = new URL(db);
  const at = (user: string, rest: string): string => `postgres://${user}:hush@127.0.0.1:${rest}`;
  await refused(at('tester', `1${pathname}`), /nobody answers/);
  await refused(at('tester', `${port}/nowhere`), /createdb/);
  await refused(`postgres://tester:hush@nowhere.invalid:${port}/x`, /host/);
  await refused('postgres://tester:hush@[/x', /%XX/);
  await refused(`${db}?sslmode=verify-full`, /sslmode/);

  const database = await openDatabase(db);
  const { sql } = await import('kysely');
  await sql`CREATE ROLE guest LOGIN PASSWORD 'hush'`.execute(database.reader);
  await sql`UPDATE stet_format SET version = 99`.execute(database.reader);
  await database.close();
  await refused(db, /newer comment service/);
  const empty = await databases.make();
  await refused(empty.replace('tester', 'guest:hush'), /GRANT CREATE/);
  const foreign = await databases.make();
  const psql = await openDatabase(foreign);
  await sql`DROP TABLE stet_format`.execute(psql.reader);
  await psql.close();
  await refused(foreign, /another program/);
  await refused(`${foreign}?options=-c%20search_path%3Dnone`, /CREATE SCHEMA/);
  await refused(
    `${await databases.make()}?options=-c%20default_transaction_read_only%3Don`,
    /read/,
  );
  assert.equal(nameOf('postgres://u:hush@h:1/d?password=hush'), 'postgres://h:1/d');
});

test('two newsrooms share one database by schemas', async () => {
  const db = await databases.make();
  const database = await openDatabase(db);
  const { sql } = await import('kysely');
  await sql`CREATE SCHEMA other`.execute(database.reader);
  await database.close();
  const first = await start({ db });
  const second = await start({ db: `${db}?options=-c%20search_path%3Dother` });
  await say(first);
  assert.equal((await list(first)).thread.count, 1);
  assert.equal((await list(second)).thread.count, 0);
});
