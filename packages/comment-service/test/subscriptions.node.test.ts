import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RunningService, ServeOptions } from '../src/index.ts';
import {
  newComment,
  NEWS,
  post,
  postForm,
  problemOf,
  say,
  start,
  temporaryFolder,
} from './helpers.ts';
import { openMailbox, pause, type Mailbox, type Received } from './mailbox.ts';

const FROM = 'The News <comments@news.example>';

async function startMailing(
  mailbox: Mailbox,
  options: Partial<ServeOptions> = {},
): Promise<RunningService> {
  const mail = { smtp: mailbox.smtp, from: FROM, publicUrl: 'https://comments.news.example' };
  return start({ mail, ...options });
}

function ask(service: RunningService, wish: Record<string, unknown>): Promise<Response> {
  return fetch(`${service.url}/v1/subscriptions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ thread: 'story', ...wish }),
  });
}

/** The link of a mail, at the service under test. */
function linkIn(service: RunningService, mail: Received | undefined): string {
  const path = /https:\/\/comments\.news\.example(\/v1\/subscriptions\/\S+)/.exec(
    mail?.text ?? '',
  )?.[1];
  assert.ok(path, mail?.text);
  return service.url + path;
}

function press(link: string, fields: Record<string, string>): Promise<Response> {
  return fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
}

async function subscribed(
  service: RunningService,
  mailbox: Mailbox,
  wish: Record<string, unknown>,
): Promise<void> {
  const before = mailbox.mails.length;
  assert.equal((await ask(service, wish)).status, 202);
  const mails = await mailbox.until(before + 1);
  const confirmed = await press(linkIn(service, mails[before]), { action: 'confirm' });
  assert.match(await confirmed.text(), /You are told by mail/);
}

test('nobody is told anything before the mail’s own link has said yes, by a button', async () => {
  const mailbox = await openMailbox();
  const service = await startMailing(mailbox);
  assert.deepEqual(await (await ask(service, { email: 'Ada@example.org' })).json(), {
    status: 'asked',
  });
  const [question] = await mailbox.until(1);
  assert.deepEqual(question?.to, ['Ada@example.org']);
  await say(service);
  const link = linkIn(service, question);
  const page = await fetch(link);
  const html = await page.text();
  assert.match(html, /<form class="actions" action="\/v1\/subscriptions\/s_[^"]+" method="post">/);
  assert.ok(!html.includes('<script') && !html.includes('example.org'));
  assert.equal((await fetch(link, { method: 'HEAD' })).status, 200);
  await say(service);
  await pause(300);
  assert.equal(mailbox.mails.length, 1, 'opening the link is no yes');

  await press(link, { action: 'confirm' });
  const told = await say(service, { author: { name: 'Bob' }, page: { url: `${NEWS}/a` } });
  const [, news] = await mailbox.until(2);
  assert.match(news?.text ?? '', new RegExp(`Bob wrote:\\n\\n> A comment, number`));
  assert.ok(news?.text.includes(`${NEWS}/a#comment-${told.id}`));
});

test('RFC 8058: one click ends it, without page, cookie or origin, and the address is gone', async () => {
  const mailbox = await openMailbox();
  const db = join(temporaryFolder(), 'comments.db');
  const service = await startMailing(mailbox, { db });
  await subscribed(service, mailbox, { email: 'quixote@mancha.example' });
  await say(service);
  const [, news] = await mailbox.until(2);
  assert.equal(news?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  const [, address = ''] =
    /^<https:\/\/comments\.news\.example(\/v1\/subscriptions\/[\w.-]+)>$/.exec(
      news?.headers.get('list-unsubscribe') ?? '',
    ) ?? [];
  const click = (): Promise<Response> =>
    press(service.url + address, { 'List-Unsubscribe': 'One-Click' });
  assert.equal((await click()).status, 200);
  assert.equal((await click()).status, 200, 'twice is once');
  await say(service);
  await pause(300);
  assert.equal(mailbox.mails.length, 2);
  assert.equal((await fetch(service.url + address)).status, 404);
  await service.close();
  assert.ok(!readFileSync(db).includes('quixote@mancha'));
});

test('who comments is told of answers to it, once and not of their own', async () => {
  const mailbox = await openMailbox();
  const service = await startMailing(mailbox);
  const author = { name: 'Ada', email: 'ada@example.org' };
  const root = await say(service, { author, consent: { notify: true } });
  const [question] = await mailbox.until(1);
  await press(linkIn(service, question), { action: 'confirm' });
  await say(service, { author, parent: root.id });
  const elsewhere = await say(service, { author: { name: 'Bob' } });
  await say(service, { author: { name: 'Cy' }, parent: elsewhere.id });
  await say(service, {
    author: { name: 'Bob\r\nBcc: all@example.org' },
    parent: root.id,
    content: { markdown: 'Yes.\n\nBcc: all@example.org' },
  });
  const [, news] = await mailbox.until(2);
  assert.equal(news?.headers.get('subject'), 'An answer to your comment at comments.news.example');
  await pause(300);
  assert.equal(mailbox.mails.length, 2);
  assert.deepEqual(news.to, ['ada@example.org']);
  assert.equal(news.headers.has('bcc'), false);
  assert.match(news.text, /> Bcc: all@example\.org/);

  const form = {
    comment_post_ID: 'story',
    author: 'Dee',
    email: 'dee@example.org',
    comment: 'By form',
  };
  await postForm(service, { ...form, stet_notify: '1' });
  assert.deepEqual((await mailbox.until(3))[2]?.to, ['dee@example.org']);
});

test('no machine is answered, no reader writes into the question, and no address can add another', async () => {
  const mailbox = await openMailbox();
  const service = await startMailing(mailbox);
  const thread = 'Win at https://evil.example/ now <b>x</b>';
  await ask(service, { thread, email: 'ada@example.org' });
  const [question] = await mailbox.until(1);
  assert.equal(question?.headers.get('auto-submitted'), 'auto-generated');
  assert.equal(question.headers.get('from'), FROM);
  assert.ok(!/evil\.example|https:\/\/evil/.test(question.text), question.text);
  for (const email of [
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    '<a@example.org>',
    'a@example.org\u0000',
    '',
  ]) {
    const { status, errors } = await problemOf(await ask(service, { email }));
    assert.deepEqual([status, errors?.[0]?.pointer], [422, '/email'], email);
  }
  await ask(service, { email: 'bot@example.org', hp: 'filled' });
  await pause(300);
  assert.equal(mailbox.mails.length, 1);
});

test('nobody’s mailbox is filled: three questions a day, whoever asks and in whatever case', async () => {
  const mailbox = await openMailbox();
  const service = await startMailing(mailbox);
  for (let n = 0; n < 6; n++) {
    const email = n % 2 === 0 ? 'ada@example.org' : 'ADA@example.org';
    assert.equal((await ask(service, { thread: `t${n}`, email })).status, 202);
  }
  await mailbox.until(3);
  await pause(300);
  assert.equal(mailbox.mails.length, 3);
  const unknown = await ask(service, { email: 'ada@example.org', comment: 'c_none' });
  assert.equal((await problemOf(unknown)).status, 404);
});

test('a link that was changed, or is of another, does nothing', async () => {
  const mailbox = await openMailbox();
  const service = await startMailing(mailbox);
  await ask(service, { email: 'ada@example.org' });
  await ask(service, { email: 'bob@example.org' });
  const [first, second] = (await mailbox.until(2)).map((mail) => linkIn(service, mail));
  const [, id] = /subscriptions\/([^.]+)/.exec(first ?? '') ?? [];
  const forged = [
    first?.replace('.confirm.', '.stop.'),
    first?.replace(/\.\d{10}\./, '.9999999999.'),
    second?.replace(/subscriptions\/[^.]+/, `subscriptions/${id}`),
    first?.slice(0, -1),
  ];
  for (const link of forged) {
    assert.equal((await press(link ?? '', { action: 'confirm' })).status, 404, link);
  }
  await press(first ?? '', { action: 'stop' });
  assert.equal((await press(first ?? '', { action: 'confirm' })).status, 404);
});

test('a mail server that is away is tried again, and no address is in the log', async () => {
  const mailbox = await openMailbox();
  const lines: string[] = [];
  mailbox.refuse(1);
  const service = await startMailing(mailbox, { log: (line) => lines.push(line) });
  await ask(service, { email: 'ada@example.org' });
  for (let n = 0; n < 100 && lines.length === 0; n++) await pause(50);
  assert.match(lines.join('\n'), /mail: EENVELOPE 451/);
  assert.ok(!lines.join('\n').includes('example.org'));
  assert.equal((await post(service, newComment())).status, 201);
});

test('without a mail server there are no subscriptions, and config says so', async () => {
  const service = await start();
  assert.equal((await ask(service, { email: 'ada@example.org' })).status, 404);
  const config = (await (await fetch(`${service.url}/v1/config`)).json()) as object;
  assert.partialDeepStrictEqual(config, { subscriptions: false });
  await say(service, { consent: { notify: true } });
});
