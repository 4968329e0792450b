import assert from 'node:assert/strict';
import { StatementSync } from 'node:sqlite';
import { test } from 'node:test';
import { list, NEWS, say, start } from './helpers.ts';

let statements = 0;
for (const name of ['all', 'get', 'iterate', 'run'] as const) {
  const { value: run } = Object.getOwnPropertyDescriptor(StatementSync.prototype, name) as {
    value: (...parameters: unknown[]) => unknown;
  };
  Object.defineProperty(StatementSync.prototype, name, {
    value: function (this: StatementSync, ...parameters: unknown[]) {
      statements += 1;
      return run.apply(this, parameters);
    },
  });
}

test('what was read a moment ago is answered without the database, the same in every header', async () => {
  const service = await start();
  await say(service);
  for (const path of [
    '/v1/comments?thread=story',
    '/v1/threads/story/feed.atom',
    '/v1/threads/story/fragment.html',
    '/v1/counts?thread=story',
  ]) {
    const headers = { Origin: NEWS };
    const answers = [];
    let free = 0;
    for (let time = 0; time < 20; time++) {
      const before = statements;
      const response = await fetch(`${service.url}${path}`, { headers });
      answers.push(
        [...response.headers].filter(([name]) => name !== 'date'),
        await response.text(),
      );
      if (statements === before) free += 1;
    }
    assert.ok(free > 0, `${path} asked the database each time`);
    // The first was worked out, the others mostly not.
    for (let time = 2; time < answers.length; time += 2) {
      assert.deepEqual(answers[time], answers[0], path);
      assert.equal(answers[time + 1], answers[1], path);
    }
  }
});

test('a comment that was acknowledged is in the very next read', async () => {
  const service = await start();
  for (let count = 1; count <= 20; count++) {
    await say(service);
    assert.equal((await list(service)).thread.count, count);
    assert.equal((await list(service)).items.length, count);
  }
});

test('an answer in memory is 304 to who has it, and to nobody else', async () => {
  const service = await start();
  await say(service);
  const address = `${service.url}/v1/comments?thread=story`;
  const etag = (await fetch(address)).headers.get('ETag') ?? '';
  const statusFor = async (tags: string): Promise<number> =>
    (await fetch(address, { headers: { 'If-None-Match': tags } })).status;
  for (let time = 0; time < 5; time++) {
    assert.equal(await statusFor(etag), 304);
    assert.equal(await statusFor(`"other", W/${etag}`), 304);
    assert.equal(await statusFor('"other"'), 200);
  }
  const unchanged = await fetch(address, { headers: { 'If-None-Match': etag } });
  assert.equal(unchanged.headers.get('Content-Type'), null);
  assert.match(unchanged.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
});

test('an answer that depends on more of the question is not given to another', async () => {
  const service = await start();
  const address = `${service.url}/v1/events?thread=story`;
  for (let time = 0; time < 3; time++) {
    const asked = await fetch(address, { headers: { Accept: 'application/json' } });
    assert.equal(asked.headers.get('Content-Type'), 'application/json');
    const stop = new AbortController();
    const headers = { Accept: 'text/event-stream' };
    const listened = await fetch(address, { headers, signal: stop.signal });
    assert.equal(listened.headers.get('Content-Type'), 'text/event-stream');
    stop.abort();
  }
});

test('another origin, host or method gets an answer of its own', async () => {
  const service = await start();
  await say(service);
  const address = `${service.url}/v1/comments?thread=story`;
  for (let time = 0; time < 3; time++) {
    const listed = await fetch(address, { headers: { Origin: NEWS } });
    assert.equal(listed.headers.get('Access-Control-Allow-Origin'), NEWS);
    const foreign = await fetch(address, { headers: { Origin: 'https://evil.example' } });
    assert.equal(foreign.headers.get('Access-Control-Allow-Origin'), null);
    const head = await fetch(address, { method: 'HEAD' });
    assert.equal(await head.text(), '');
  }
});
