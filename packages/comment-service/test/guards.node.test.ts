import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { createFloodGate } from '../src/flood.ts';
import { createService, OperatorError, serve, type ServiceOptions } from '../src/index.ts';
import {
  databases,
  list,
  NEWS,
  newComment,
  post,
  problemOf,
  say,
  start,
  temporaryFolder,
} from './helpers.ts';

test('too many comments from one address are held back, and told for how long', async () => {
  const service = await start({ flood: { comments: 2, seconds: 60 } });
  await say(service);
  await say(service);
  const response = await post(service, newComment(), { 'X-Forwarded-For': '203.0.113.9' });
  const problem = await problemOf(response);
  assert.equal(response.status, 429);
  const seconds = Number(response.headers.get('Retry-After'));
  assert.ok(seconds > 50 && seconds <= 60);
  assert.equal(problem.retryAfter, seconds);
});

test('a trusted proxy says who it is, and only the address it added itself counts', async () => {
  const service = await start({ flood: { comments: 1, seconds: 60 }, trustProxy: 1 });
  const from = (forwarded: string): Promise<Response> =>
    post(service, newComment(), { 'X-Forwarded-For': forwarded });
  assert.equal((await from('203.0.113.1')).status, 201);
  assert.equal((await from('198.51.100.7, 203.0.113.1')).status, 429);
  assert.equal((await from('203.0.113.2')).status, 201);
  assert.equal((await from('2001:db8:1:2::1')).status, 201);
  assert.equal((await from('2001:db8:1:2:ffff::9')).status, 429);
  assert.equal((await from('2001:db8:1:3::1')).status, 201);
});

test('the gate lets as many pass as it may, and no more', () => {
  let time = 0;
  const gate = createFloodGate({ comments: 3, seconds: 10 }, () => time);
  const passed: number[] = [];
  for (; time < 60_000; time += 500) if (gate.wait('::ffff:192.0.2.1') === 0) passed.push(time);
  for (const at of passed) {
    assert.ok(passed.filter((other) => other >= at && other < at + 10_000).length <= 3);
  }
  assert.equal(passed.length, 18);
});

test('without a setting this machine itself is not held back, others are', async () => {
  const db = await databases.make();
  const service = await serve({ db, port: 0 });
  for (let n = 0; n < 12; n++) await say(service);
  await service.close();
  const mounted = await createService({ db, trustProxy: 1 });
  const statuses: number[] = [];
  for (let n = 0; n < 11; n++) {
    const response = await mounted.fetch(
      new Request('http://localhost/v1/comments', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': `n${n}`,
          'X-Forwarded-For': '203.0.113.1',
        },
        body: JSON.stringify(newComment()),
      }),
    );
    statuses.push(response.status);
  }
  assert.deepEqual(statuses, [...Array<number>(10).fill(201), 429]);
  await mounted.close();
});

test('every answer is safe to look at, and unknown addresses and methods have their word', async () => {
  const service = await start();
  for (const path of [
    '/v1/comments?thread=a',
    '/v1/config',
    '/healthz',
    '/nothing',
    '/moderation',
    '/pages.css',
  ]) {
    const response = await fetch(service.url + path);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/, path);
    assert.ok(response.headers.get('Referrer-Policy'), path);
  }
  const nothing = await problemOf(await fetch(`${service.url}/v1/nothing`));
  assert.equal(nothing.status, 404);
  const put = await fetch(`${service.url}/v1/comments`, { method: 'PUT' });
  assert.equal((await problemOf(put)).status, 405);
  assert.equal(put.headers.get('Allow'), 'GET, HEAD, POST');
  const get = await fetch(`${service.url}/v1/form`);
  assert.equal(get.status, 405);
  assert.equal(get.headers.get('Allow'), 'POST');
  const explained = await fetch(new URL(nothing.type, service.url));
  assert.match(await explained.text(), /not public/);
});

test('a preflight is answered for listed origins', async () => {
  const service = await start();
  const ask = (origin: string): Promise<Response> =>
    fetch(`${service.url}/v1/comments`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  const ours = await ask(NEWS);
  assert.equal(ours.status, 204);
  assert.equal(ours.headers.get('Access-Control-Allow-Origin'), NEWS);
  assert.match(ours.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/);
  const theirs = await ask('https://evil.example');
  assert.equal(theirs.headers.get('Access-Control-Allow-Origin'), null);
});

test('what is no HTTP at all gets an answer and not the server', async () => {
  const service = await start();
  const { port, hostname } = new URL(service.url);
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.end(bytes));
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', () => undefined);
    });
  assert.match(await raw('BLARGH\r\n\r\n'), /^HTTP\/1\.1 400 [^]*problem\+json/);
  const long = `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  assert.match(await raw(long), /^HTTP\/1\.1 431 /);
  await list(service);
});

test('unsafe options are refused with what to do', async () => {
  const db = `${temporaryFolder()}/never.db`;
  const mail = {
    smtp: 'smtps://user:geheim@mail.example',
    from: 'a@news.example',
    publicUrl: 'https://c.news.example',
  };
  const wrong: [Partial<ServiceOptions>, RegExp][] = [
    [{ origins: ['*'] }, /any page on the web/],
    [{ origins: ['https://news.example/path'] }, /no origin/],
    [{ origins: ['news.example'] }, /no origin/],
    [{ secret: 'short' }, /can be guessed/],
    [{ moderation: 'later' as 'pre' }, /moderation mode/],
    [{ basePath: 'comments' }, /base path/],
    [{ require: ['phone' as 'name'] }, /STET_REQUIRE/],
    [{ maxComment: 0 }, /maxComment/],
    [{ mail: { ...mail, smtp: 'mail.example:25' } }, /no address of a mail server/],
    [{ mail: { ...mail, from: 'x\r\nBcc: all@example.org' } }, /STET_MAIL_FROM/],
    [{ mail: { smtp: mail.smtp, publicUrl: mail.publicUrl } }, /STET_MAIL_FROM is not set/],
    [{ mail: { smtp: mail.smtp, from: mail.from } }, /STET_PUBLIC_URL is not set/],
    [{ mail: { ...mail, publicUrl: 'http://news.example' } }, /others could read/],
    [{ mail: { ...mail, publicUrl: 'ftp://news.example' } }, /STET_PUBLIC_URL/],
  ];
  for (const [options, message] of wrong) {
    await assert.rejects(
      createService({ db, ...options }),
      (error) =>
        error instanceof OperatorError &&
        message.test(error.message) &&
        error.remedy !== '' &&
        !error.message.includes('geheim'),
    );
  }
});
