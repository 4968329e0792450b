import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunningService } from '../src/index.ts';
import type { Reacted, Reported, ServiceConfig } from '../src/protocol.ts';
import { list, problemOf, say, start } from './helpers.ts';

function react(
  service: RunningService,
  id: string,
  kind: string,
  reader: string,
  method = 'PUT',
): Promise<Response> {
  return fetch(`${service.url}/v1/comments/${id}/reactions/${kind}`, {
    method,
    headers: { 'Reader-Key': reader.padEnd(20, '.') },
  });
}

function report(
  service: RunningService,
  id: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(`${service.url}/v1/comments/${id}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

test('one reader reacts once, whatever they send, and may take it back', async () => {
  const service = await start({ reactions: ['like', 'thanks'] });
  const { id } = await say(service);
  for (let n = 0; n < 3; n++) await react(service, id, 'like', 'ada');
  await react(service, id, 'thanks', 'ada');
  const last = (await (await react(service, id, 'like', 'bob')).json()) as Reacted;
  assert.deepEqual(last, { reactions: { like: 2, thanks: 1 }, mine: ['like'] });
  assert.deepEqual((await list(service)).items[0]?.reactions, { like: 2, thanks: 1 });
  for (let n = 0; n < 2; n++) await react(service, id, 'like', 'ada', 'DELETE');
  await react(service, id, 'thanks', 'ada', 'DELETE');
  assert.deepEqual((await list(service)).items[0]?.reactions, { like: 1 });
});

test('a hundred at once are counted right', async () => {
  const service = await start();
  const { id } = await say(service);
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      react(service, id, 'like', `reader ${n % 50}`.replace(' ', '-')),
    ),
  );
  assert.deepEqual((await list(service)).items[0]?.reactions, { like: 50 });
});

test('only kinds that are offered, of comments that can be seen', async () => {
  const service = await start();
  const { id } = await say(service);
  assert.equal((await problemOf(await react(service, id, 'hate', 'ada'))).status, 404);
  assert.equal((await problemOf(await react(service, 'c_x', 'like', 'ada'))).status, 404);
  const short = await fetch(`${service.url}/v1/comments/${id}/reactions/like`, {
    method: 'PUT',
    headers: { 'Reader-Key': 'short' },
  });
  assert.equal((await problemOf(short)).status, 400);
  const config = (await (await fetch(`${service.url}/v1/config`)).json()) as ServiceConfig;
  assert.deepEqual(config.reactions, ['like']);
});

test('reactions cannot be piled up from one address', async () => {
  const service = await start({ flood: { comments: 5, seconds: 60 }, trustProxy: 1 });
  const { id } = await say(service);
  const statuses: number[] = [];
  for (let n = 0; n < 62; n++) {
    const response = await fetch(`${service.url}/v1/comments/${id}/reactions/like`, {
      method: 'PUT',
      headers: { 'Reader-Key': `made-up-reader-${n}`, 'X-Forwarded-For': '203.0.113.1' },
    });
    statuses.push(response.status);
  }
  assert.deepEqual(statuses, [...Array<number>(60).fill(200), 429, 429]);
});

test('what is liked comes to the top, and pages of it fit together', async () => {
  const service = await start();
  const quiet = await say(service);
  const liked = await say(service);
  const discussed = await say(service);
  for (const reader of ['a', 'b', 'c']) await react(service, liked.id, 'like', reader);
  for (let n = 0; n < 2; n++) await say(service, { parent: discussed.id });
  const order = async (sort: string): Promise<string[]> => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await list(service, { sort, limit: 1, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.page.next ?? '';
    } while (cursor !== '');
    return ids;
  };
  assert.deepEqual(await order('top'), [liked.id, discussed.id, quiet.id]);
  assert.deepEqual(await order('discussed'), [discussed.id, liked.id, quiet.id]);
});

test('reports by enough readers hold a comment; one reader is one', async () => {
  const service = await start({ trustProxy: 1, flood: { comments: 100, seconds: 60 } });
  const { id } = await say(service);
  const from = (address: string, key = crypto.randomUUID()): Promise<Response> =>
    report(
      service,
      id,
      { reason: 'abuse', details: 'It insults', contact: 'ada@example.org' },
      { 'X-Forwarded-For': address, 'Reader-Key': key },
    );
  const first = await from('203.0.113.1');
  assert.equal(first.status, 202);
  const { id: number } = (await first.json()) as Reported;
  assert.match(number, /^r_\w{20}$/);
  for (let n = 0; n < 5; n++) {
    assert.deepEqual(await (await from('203.0.113.1')).json(), { id: number });
  }
  await from('203.0.113.2');
  assert.equal((await list(service)).thread.count, 1);
  await from('203.0.113.3');
  const page = await list(service);
  assert.equal(page.thread.count, 0);
  assert.deepEqual(page.items, []);
  assert.equal((await from('203.0.113.4')).status, 404);
});

test('a report says what is wrong with it', async () => {
  const service = await start();
  const { id } = await say(service);
  const bad = await problemOf(await report(service, id, { reason: 'meh', details: 7 }, {}));
  assert.deepEqual(
    bad.errors?.map(({ pointer }) => pointer),
    ['/reason', '/details'],
  );
  const off = await start({ reportsToHold: 0 });
  const comment = await say(off);
  assert.equal((await report(off, comment.id, { reason: 'spam' }, {})).status, 404);
});
