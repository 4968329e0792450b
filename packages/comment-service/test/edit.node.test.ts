import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RunningService } from '../src/index.ts';
import type { OneComment, Posted } from '../src/protocol.ts';
import { list, newComment, post, problemOf, start, temporaryFolder } from './helpers.ts';

interface Own {
  id: string;
  token: string;
  posted: Posted;
}

async function sayOwn(
  service: RunningService,
  changes: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Own> {
  const posted = (await (await post(service, newComment(changes), headers)).json()) as Posted;
  return { id: posted.comment.id, token: posted.edit?.token ?? '', posted };
}

function change(
  service: RunningService,
  method: 'PATCH' | 'DELETE',
  id: string,
  headers: Record<string, string>,
  markdown = 'Other words',
): Promise<Response> {
  return fetch(`${service.url}/v1/comments/${id}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(method === 'PATCH' && { body: JSON.stringify({ content: { markdown } }) }),
  });
}

const by = (token: string): Record<string, string> => ({ Authorization: `Edit ${token}` });

test('who posted may edit, and readers see that it was', async () => {
  const service = await start();
  const { id, token, posted } = await sayOwn(service);
  assert.match(token, /^[\w-]{43}$/);
  const minutes = Date.parse(posted.edit?.expiresAt ?? '') - Date.parse(posted.comment.createdAt);
  assert.equal(minutes, 15 * 60_000);
  const before = await list(service);
  const response = await change(service, 'PATCH', id, by(token), '*Other* words');
  assert.equal(response.status, 200);
  const { comment, edit } = (await response.json()) as Posted;
  assert.equal(edit, undefined);
  assert.equal(comment.content.html, '<p><em>Other</em> words</p>');
  assert.ok(Date.parse(comment.editedAt ?? '') >= Date.parse(comment.createdAt));
  const page = await list(service);
  assert.notEqual(page.thread.rev, before.thread.rev);
  assert.deepEqual(page.items, [comment]);
  assert.ok(!JSON.stringify(page).includes(token));
});

test('an edit of what was meanwhile edited is refused', async () => {
  const service = await start();
  const { id, token } = await sayOwn(service);
  const read = await fetch(`${service.url}/v1/comments/${id}`);
  const tag = read.headers.get('ETag') ?? '';
  const { comment } = (await read.json()) as OneComment;
  const first = await change(service, 'PATCH', id, { ...by(token), 'If-Match': tag });
  assert.equal(first.status, 200);
  for (const old of [tag, `W/${tag}`, `"${comment.rev}"`, '"x"']) {
    const late = await change(service, 'PATCH', id, { ...by(token), 'If-Match': old }, 'Late');
    assert.equal(late.status, 412, old);
    assert.match((await problemOf(late)).type, /precondition-failed$/);
    const gone = await change(service, 'DELETE', id, { ...by(token), 'If-Match': old });
    assert.equal(gone.status, 412);
  }
  const now = { ...by(token), 'If-Match': first.headers.get('ETag') ?? '' };
  assert.equal((await change(service, 'PATCH', id, now, 'Now')).status, 200);
});

test('no other token, and none after the window, changes a comment', async () => {
  const service = await start();
  const mine = await sayOwn(service);
  const theirs = await sayOwn(service);
  const none = await change(service, 'PATCH', mine.id, {});
  assert.equal(none.status, 401);
  assert.match((await problemOf(none)).type, /login-required$/);
  const bodies = new Set<string>();
  for (const [id, token] of [
    [mine.id, theirs.token],
    [mine.id, 'x'],
    ['c_unknown', mine.token],
  ] as const) {
    for (const method of ['PATCH', 'DELETE'] as const) {
      const response = await change(service, method, id, by(token));
      assert.equal(response.status, 403);
      bodies.add(await response.text());
    }
  }
  assert.equal(bodies.size, 1, 'unknown and forbidden must look the same');
  const elsewhere = { ...by(mine.token), Origin: 'https://evil.example' };
  assert.equal((await change(service, 'DELETE', mine.id, elsewhere)).status, 403);
  const untyped = { ...by(mine.token), 'Content-Type': 'text/plain' };
  assert.equal((await change(service, 'PATCH', mine.id, untyped)).status, 415);
  assert.equal((await list(service)).thread.count, 2);

  const closed = await start({ editMinutes: 0 });
  const late = await sayOwn(closed);
  assert.equal(late.posted.edit, undefined);
});

test('deleting leaves a place where replies hang, and nothing of the words', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  const root = await sayOwn(service, { content: { markdown: 'a rare word: quixotry' } });
  const reply = await sayOwn(service, { parent: root.id });
  assert.equal((await change(service, 'DELETE', root.id, by(root.token))).status, 204);
  assert.equal((await change(service, 'DELETE', root.id, by(root.token))).status, 204);
  const page = await list(service);
  assert.equal(page.thread.count, 1);
  assert.equal(page.items[0]?.status, 'removed');
  assert.equal(page.items[0].author.name, '');
  assert.equal(page.items[0].replies.items[0]?.id, reply.id);
  const edit = await change(service, 'PATCH', root.id, by(root.token));
  assert.equal(edit.status, 410);
  assert.match((await problemOf(edit)).type, /gone$/);
  assert.equal((await change(service, 'DELETE', reply.id, by(reply.token))).status, 204);
  assert.deepEqual((await list(service)).items, []);
  await service.close();
  assert.ok(!readFileSync(db).includes('quixotry'));
});

test('trying again gives the same token, and no token or key is in the file', async () => {
  const db = join(temporaryFolder(), 'comments.db');
  const service = await start({ db });
  const key = { 'Idempotency-Key': 'a-key-that-is-very-secret' };
  const body = newComment();
  const first = await (await post(service, body, key)).text();
  assert.equal(await (await post(service, body, key)).text(), first);
  await service.close();
  const file = readFileSync(db);
  const { edit } = JSON.parse(first) as Posted;
  assert.ok(edit !== undefined && !file.includes(edit.token));
  assert.ok(!file.includes(key['Idempotency-Key']));
  const second = await start({ db });
  assert.equal(await (await post(second, body, key)).text(), first, 'after a restart');
});

test('an edit is held to the rules of a new comment', async () => {
  const service = await start({ maxLinks: 1 });
  const { id, token } = await sayOwn(service);
  for (const markdown of ['', 'x'.repeat(65_526), '\ud800']) {
    assert.equal((await change(service, 'PATCH', id, by(token), markdown)).status, 422);
  }
  const links = 'https://a.example https://b.example';
  const held = await change(service, 'PATCH', id, by(token), links);
  assert.equal(held.status, 202);
  assert.equal(((await held.json()) as Posted).comment.status, 'held');
  assert.equal((await list(service)).thread.count, 0);
  const evil = await sayOwn(service);
  const script = '<script>alert(1)</script>[x](javascript:alert(1))';
  const shown = (await (
    await change(service, 'PATCH', evil.id, by(evil.token), script)
  ).json()) as Posted;
  assert.ok(!/<script|<a /.test(shown.comment.content.html));
});

test('where each comment is approved first, so is each edit', async () => {
  const service = await start({ moderation: 'pre' });
  const { id, token } = await sayOwn(service);
  assert.equal((await change(service, 'PATCH', id, by(token))).status, 202);
});
