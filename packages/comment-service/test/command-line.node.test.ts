import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { mock, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { runCommand } from '../src/command-line.ts';
import type { RunningService } from '../src/index.ts';
import type { Thread } from '../src/protocol.ts';
import { isPostgres, nameOf } from '../src/store/address.ts';
import { databases, list, say, start, temporaryFolder, variablesFor } from './helpers.ts';

const CLI = resolve(import.meta.dirname, '../src/cli.ts');

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** As a program of its own, the way a shell starts it. */
function runProcess(args: string[], variables: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--conditions=@stet/source', CLI, ...args],
      { env: { PATH: process.env['PATH'], ...variables }, timeout: 30_000 },
      (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

/** The same in this process, which saves a second each. */
async function run(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const said = { out: '', err: '' };
  const log = mock.method(console, 'log', (line: string) => void (said.out += `${line}\n`));
  const error = mock.method(console, 'error', (line: string) => void (said.err += `${line}\n`));
  const code = await runCommand(args, env).finally(() => {
    log.mock.restore();
    error.mock.restore();
  });
  return { code, ...said };
}

/** What another process writes is seen a moment later. */
async function untilThreadIs(service: RunningService, wanted: Partial<Thread>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const { thread } = await list(service);
    if (isDeepStrictEqual({ ...thread, ...wanted }, thread)) return;
    if (tries === 40) assert.deepEqual(thread, { ...thread, ...wanted });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('comments are moderated from the command line while the service runs', async () => {
  const db = await databases.make();
  const where = variablesFor(db);
  const service = await start({ db, moderation: 'pre' });
  const first = await say(service, { content: { markdown: 'First \u202e of all' } });
  const second = await say(service);
  const waiting = await run(['list'], where);
  assert.match(
    waiting.out,
    new RegExp(`^${first.id}  held .*  story  Ada\\n    First � of all\\n${second.id}`),
  );

  assert.equal((await run(['approve', first.id, second.id], where)).code, 0);
  await untilThreadIs(service, { count: 2 });
  assert.equal((await run(['remove', first.id], where)).out, `${first.id} removed\n`);
  await untilThreadIs(service, { count: 1 });
  const unknown = await run(['approve', 'c_none'], where);
  assert.deepEqual([unknown.code, unknown.err], [1, `c_none is no comment in ${nameOf(db)}.\n`]);

  await run(['close', 'story'], where);
  await untilThreadIs(service, { state: 'closed' });
  await run(['open', 'story'], where);
  await untilThreadIs(service, { state: 'open' });

  const exported = await runProcess(['export'], where);
  const lines = exported.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; status: string });
  assert.deepEqual(
    lines.map(({ id, status }) => [id, status]),
    [
      [first.id, 'removed'],
      [second.id, 'published'],
    ],
  );
  assert.ok(!exported.out.includes('ada@example.org'));
  assert.match((await runProcess(['export', '--with-email'], where)).out, /ada@example\.org/);

  const published = await run(['list', '--status', 'published', '--json'], where);
  assert.match(published.out, new RegExp(second.id));
  assert.equal((await run(['remove', second.id, '--erase'], where)).code, 0);
  assert.doesNotMatch((await runProcess(['export'], where)).out, /A comment/);
});

test('a backup is a copy in a new file, or Postgres has its own way', async () => {
  const db = await databases.make();
  const where = variablesFor(db);
  const { id } = await say(await start({ db }));
  const copy = join(temporaryFolder(), 'copy.db');
  const made = await run(['backup', copy], where);
  if (isPostgres(db)) {
    assert.equal(made.code, 1);
    assert.match(made.err, /pg_dump/);
    return;
  }
  assert.equal(made.code, 0);
  assert.equal((await run(['backup', copy], where)).code, 1);
  const listed = await run(['list', '--status', 'published', '--db', copy]);
  assert.match(listed.out, new RegExp(id));
});

test('help says every command and variable', async () => {
  const { code, out } = await runProcess(['--help']);
  assert.equal(code, 0);
  for (const word of ['serve', 'approve', 'backup', 'STET_DB', 'STET_MAX_DEPTH'])
    assert.match(out, new RegExp(word));
});

test('what cannot be done is said, with what to do', async () => {
  const db = join(temporaryFolder(), 'never.db');
  const cases: [string[], Record<string, string>, RegExp][] = [
    [['approve'], {}, /Nothing was named/],
    [['frobnicate'], {}, /no command "frobnicate"/],
    [['--colour'], {}, /'--colour'[^]*--help/],
    [['list', '--db', db], {}, /There is no file/],
    [['--db', db], { STET_ORIGINS: '*' }, /any page on the web/],
    [['--db', db], { STET_SECRET: 'short' }, /openssl rand/],
    [['--db', db], { STET_PORT: 'http' }, /STET_PORT/],
    [['--db', db], { STET_FLOOD: 'few' }, /comments\/seconds/],
    [['--db', db], { STET_MODERATON: 'pre' }, /Did you mean STET_MODERATION/],
    [[], { DATABASE_URL: 'mysql://u:hush@h/d' }, /no Postgres server/],
    [[], { DATABASE_URL: 'postgres://u:hush@h/d', STET_DB: db }, /both set/],
    [['--db', 'postgres://u:hush@h/d'], {}, /read flags[^]*DATABASE_URL/],
  ];
  for (const [args, env, message] of cases) {
    const { code, err } = await run(args, env);
    assert.equal(code, 1, args.join(' '));
    assert.match(err, message);
    assert.doesNotMatch(err, / {4}at |hush/);
  }
  const service = await start();
  const taken = await run(['--db', db, '--port', new URL(service.url).port]);
  assert.match(taken.err, /Port \d+ is taken/);
});
