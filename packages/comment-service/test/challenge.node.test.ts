import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createChallenges } from '../src/challenge.ts';
import { networkOf } from '../src/flood.ts';
import type { Challenge } from '../src/protocol.ts';
import { list, newComment, NEWS, post, postForm, problemOf, start } from './helpers.ts';

function solve({ challenge, bits }: Challenge): string {
  for (let n = 0; ; n++) {
    const digest = createHash('sha256').update(`${challenge}.${n}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - bits) === 0) return `${challenge}.${n}`;
  }
}

test('a comment needs a solved challenge, and is told one', async () => {
  const service = await start({ challenge: { bits: 8, minSeconds: 0 } });
  const body = newComment();
  const key = { 'Idempotency-Key': 'chain' };
  const refused = await problemOf(await post(service, body, key));
  assert.equal(refused.status, 428);
  assert.ok(refused.challenge !== undefined);
  const solved = { ...body, challenge: solve(refused.challenge) };
  const taken = await post(service, solved, key);
  assert.equal(taken.status, 201);
  const again = await post(service, solved, key);
  assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
  const twice = await post(service, { ...newComment(), challenge: solved.challenge });
  assert.match((await problemOf(twice)).detail ?? '', /used already/);

  const other = await fetch(`${service.url}/v1/challenge?thread=other`);
  const foreign = solve((await other.json()) as Challenge);
  const elsewhere = await post(service, { ...newComment(), challenge: foreign });
  assert.equal(elsewhere.status, 428);
  for (const challenge of ['x', foreign.replace(/^\d/, '9'), `${foreign}0000`, 'no script']) {
    assert.equal((await post(service, { ...newComment(), challenge })).status, 428, challenge);
  }
  assert.equal((await list(service)).thread.count, 1);
});

test('a form without script is held instead', async () => {
  const service = await start({ challenge: { bits: 8, minSeconds: 0 } });
  const fields = { comment_post_ID: 'story', comment: 'Words', author: 'Ada' };
  const response = await postForm(service, { ...fields, return_to: `${NEWS}/a` }, { Origin: NEWS });
  assert.equal(response.status, 303);
  assert.match(response.headers.get('Location') ?? '', /unapproved=/);
  assert.equal((await list(service)).thread.count, 0);
});

test('too soon and too late are refused, and pressure makes it dearer', () => {
  let time = 1_000_000_000_000;
  const { make, check } = createChallenges({ bits: 4, minSeconds: 3 }, 'secret', () => time);
  const refused = (given: string, why: RegExp): void => {
    assert.throws(
      () => check('t', given),
      (error) => error instanceof Error && why.test(error.message),
    );
  };
  const solved = solve(make('t'));
  refused(solved, /sooner than 3 seconds/);
  time += 3_000;
  check('t', solved);
  const old = solve(make('t'));
  time += 60 * 60 * 1000 + 1;
  refused(old, /too old/);
  for (let n = 0; n < 240; n++) {
    const given = solve(make('t'));
    time += 3_000;
    check('t', given);
    time -= 3_000;
  }
  assert.equal(make('t').bits, 7);
  time += 120_000;
  assert.equal(make('t').bits, 4);
});

test('networks, threads and the site have budgets of their own', async () => {
  assert.equal(networkOf('203.0.113.7'), networkOf('::ffff:203.0.113.200'));
  assert.equal(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:ffff::9'));
  assert.notEqual(networkOf('2001:db8:1::1'), networkOf('2001:db8:2::1'));
  const service = await start({ trustProxy: 1, flood: { comments: 1, seconds: 60 } });
  const from = async (address: string, thread: string): Promise<number> =>
    (await post(service, newComment({ thread }), { 'X-Forwarded-For': address })).status;
  const oneNetwork: number[] = [];
  for (let n = 0; n < 7; n++) oneNetwork.push(await from(`203.0.113.${n}`, `t${n}`));
  assert.deepEqual(oneNetwork, [201, 201, 201, 201, 201, 429, 429]);
  const oneThread: number[] = [];
  for (let n = 0; n < 14; n++) oneThread.push(await from(`198.51.${n}.1`, 'busy'));
  assert.deepEqual(oneThread, [...Array<number>(12).fill(201), 429, 429]);
});

test('what is refused anyway uses up nothing that readers share', async () => {
  const service = await start({ trustProxy: 1, flood: { comments: 1, seconds: 60 } });
  const from = async (address: string, changes: Record<string, unknown>): Promise<number> =>
    (
      await post(service, newComment({ thread: 'busy', ...changes }), {
        'X-Forwarded-For': address,
      })
    ).status;
  for (let n = 0; n < 13; n++) assert.equal(await from(`192.0.${n}.1`, { parent: 'c_none' }), 422);
  for (let n = 0; n < 13; n++) assert.equal(await from(`192.1.${n}.1`, { hp: 'yes' }), 202);
  for (let n = 0; n < 12; n++) assert.equal(await from(`198.51.${n}.1`, {}), 201);
  assert.equal(await from('198.51.99.1', {}), 429);
});
