import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { temporaryFolder } from './helpers.ts';

const CLI = resolve(import.meta.dirname, '../src/cli.ts');
const KILLS = Number(process.env['STET_TEST_KILLS'] ?? 10);
const CLIENTS = 8;

interface Attempt {
  key: string;
  body: string;
}

function startService(db: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ['--conditions=@stet/source', CLI, '--db', db, '--port', '0'],
    {
      env: { PATH: process.env['PATH'], STET_FLOOD: 'off' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return new Promise((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`the service ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /Comments at (\S+)\/v1\//.exec(chunk.toString())?.[1];
      if (url !== undefined) ready({ url, child });
    });
  });
}

async function send(url: string, { key, body }: Attempt): Promise<string | null> {
  const response = await fetch(`${url}/v1/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body,
  });
  if (response.status !== 201) return null;
  return ((await response.json()) as { comment: { id: string } }).comment.id;
}

/** Posts one comment after the other; after a kill the one that got no answer is tried again. */
async function client(
  name: string,
  url: string,
  left: Attempt[],
  acknowledged: Map<string, string>,
  going: () => boolean,
): Promise<void> {
  for (let n = 0; going(); n++) {
    const key = `${name}-${n}`;
    const attempt = left.pop() ?? {
      key,
      body: JSON.stringify({
        thread: 'story',
        author: { name },
        content: { markdown: `words ${key}` },
      }),
    };
    try {
      const id = await send(url, attempt);
      if (id !== null) acknowledged.set(attempt.key, id);
    } catch {
      left.push(attempt);
      return;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

test(`nothing acknowledged is lost or doubled over ${KILLS} kills`, async (t) => {
  const db = join(temporaryFolder(), 'comments.db');
  const acknowledged = new Map<string, string>();
  const unanswered: Attempt[][] = Array.from({ length: CLIENTS }, () => []);
  for (let kill = 0; kill < KILLS; kill++) {
    const { url, child } = await startService(db);
    let going = true;
    const clients = unanswered.map((left, index) =>
      client(`k${kill}c${index}`, url, left, acknowledged, () => going),
    );
    // The kill has to fall among writes, wherever in them.
    const enough = acknowledged.size + 20;
    while (acknowledged.size < enough) await pause(5);
    await pause((kill * 37) % 100);
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    going = false;
    await Promise.all(clients);
  }

  const { url, child } = await startService(db);
  for (const attempt of unanswered.flat()) {
    const id = await send(url, attempt);
    if (id !== null) acknowledged.set(attempt.key, id);
  }
  const count = (await (await fetch(`${url}/v1/counts?thread=story`)).json()) as {
    counts: { story: number };
  };
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  assert.equal(await gone, 0);

  const file = new DatabaseSync(db);
  const rows = file.prepare('SELECT id, markdown FROM comments').all();
  assert.equal(file.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
  file.close();
  const stored = new Map(rows.map(({ id, markdown }) => [id, String(markdown)]));
  for (const [key, id] of acknowledged) assert.equal(stored.get(id), `words ${key}`);
  assert.equal(new Set(stored.values()).size, rows.length, 'a comment is there twice');
  assert.equal(rows.length, acknowledged.size);
  assert.equal(count.counts.story, rows.length);
  t.diagnostic(`${KILLS} kills, ${acknowledged.size} comments acknowledged, all there once`);
});
