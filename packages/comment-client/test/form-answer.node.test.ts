import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Outcome } from '../src/adapter.ts';
import { readFormAnswer } from '../src/form-answer.ts';
import { send } from '../src/request.ts';
import { answer, type WebServer } from './web-server.ts';
import { articlePage, errorPage, startWordPress } from './wordpress-site.ts';

let site: WebServer;

before(async () => {
  site = await startWordPress(({ path, body }, response) => {
    const words = new URLSearchParams(body).get('comment') ?? '';
    if (path === '/drupal') return answer(response, 303, '', { Location: '/node/1' });
    if (path === '/node/1') return answer(response, 200, '<p id="comment-7">Yes</p>');
    if (path === '/django') return answer(response, 302, '', { Location: '/comments/posted/?c=9' });
    if (path === '/comments/posted/') return answer(response, 200, '<h1>Thank you</h1>');
    if (path === '/preview')
      return answer(
        response,
        200,
        `<textarea name=comment>${words.replace('&', '&amp;')}\r\n</textarea>`,
      );
    if (path === '/csrf') return answer(response, 403, '<h1>CSRF verification failed.</h1>');
    if (path === '/laravel')
      return answer(response, 422, { message: 'The e-mail field is required.', errors: {} });
    if (path === '/thanks') return answer(response, 200, '<h1>Thanks!</h1>');
    if (path === '/moved') return answer(response, 302, '', { Location: '/gone' });
    if (path === '/gone') return answer(response, 500, 'Fatal error');
    if (path === '/down') return answer(response, 503, 'Maintenance', { 'Retry-After': '120' });
    if (path === '/reset') return void response.socket?.destroy();
    if (path === '/broken-off') return answer(response, 302, '', { Location: '/half' });
    if (path === '/half') {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '9999' });
      response.write(articlePage([{ id: 30, text: 'There' }]));
      return void setTimeout(() => response.socket?.destroy(), 50);
    }
    if (path === '/old-error') return answer(response, 429, errorPage('Too <b>quick</b>.'));
    if (path === '/wp-login.php')
      return answer(response, 200, '<form><input type="password" name="pwd"></form>');
    answer(response, 404, '<h1>Not found</h1>');
  });
});
after(() => site.close());

async function post(comment: string, path = '/wp-comments-post.php'): Promise<Outcome> {
  const reply = await send(
    site.url + path,
    {
      body: new URLSearchParams({ comment, comment_post_ID: '1' }),
      headers: { Accept: 'application/json, text/html;q=0.9, */*;q=0.1' },
    },
    undefined,
  );
  if (!('headers' in reply)) return reply;
  const input = { comment, name: 'Ann', email: 'ann@example.org', url: '', parent: null };
  const page = `${site.url}/hello/`;
  return readFormAnswer(reply, { input, thread: '1', idsBefore: new Set(['11']), page });
}

const refused = (problem: string, message?: string): object => ({
  status: 'refused',
  problem,
  fields: [],
  ...(message && { message }),
});

describe('what WordPress answers', () => {
  it('is published when the page after the redirect has a new comment', async () => {
    const outcome = await post('Fine & <b>dandy</b>\n\nTwo');
    assert.ok(outcome.status === 'published');
    assert.equal(outcome.url, `${site.url}/hello/comment-page-2/#comment-12`);
    assert.equal(outcome.comment?.id, '12');
    assert.equal(outcome.comment.author.name, 'Ann');
    assert.equal(
      outcome.comment.content.html,
      '<p>Fine &amp; &lt;b&gt;dandy&lt;/b&gt;</p><p>Two</p>',
    );
  });

  it('is held when the address says so', async () => {
    const outcome = await post('held with a hash');
    assert.ok(outcome.status === 'held');
    assert.equal(outcome.comment?.id, '42');
  });

  it('is held when only the note in the comment says so', async () => {
    const outcome = await post('held by cookie');
    assert.ok(outcome.status === 'held');
    assert.equal(outcome.comment?.id, '13');
  });

  it('is accepted, yet not seen, when the page does not show it', async () => {
    assert.deepEqual(await post('in a cache'), {
      status: 'published',
      comment: null,
      url: `${site.url}/cached/`,
    });
  });

  for (const [words, outcome] of [
    ['missing', refused('validation', 'Error: Please fill the required fields.')],
    ['no such post', refused('rejected')],
    ['closed', refused('thread-closed', 'Sorry, comments are closed for this item.')],
    [
      'duplicate',
      refused(
        'duplicate',
        'Duplicate comment detected; it looks as though you’ve already said that!',
      ),
    ],
    ['flood', refused('rate-limited', 'You are posting comments too quickly. Slow down.')],
    ['failed', { status: 'unreachable', mayHaveArrived: true }],
    ['sign in', { status: 'unknown', mayHaveArrived: false }],
  ] as const)
    it(`means: ${words}`, async () => assert.deepEqual(await post(words), outcome));

  it('is understood as a page of HTML too', async () => {
    assert.deepEqual(await post('', '/old-error'), refused('rate-limited', 'Too quick.'));
  });
});

describe('what others answer', () => {
  it('is accepted by a redirect', async () => {
    assert.equal((await post('Drupal', '/drupal')).status, 'published');
    assert.deepEqual(await post('Django', '/django'), {
      status: 'published',
      comment: null,
      url: `${site.url}/comments/posted/?c=9`,
    });
  });

  it('counts although the page after it breaks off', async () => {
    const outcome = await post('Half', '/broken-off');
    assert.ok(outcome.status === 'published');
    assert.equal(outcome.comment?.id, '30');
  });

  it('is for the browser to show when the form comes back, or a page that says why', async () => {
    const forTheBrowser = { status: 'unknown', mayHaveArrived: false };
    assert.deepEqual(await post('Tea & cake', '/preview'), forTheBrowser);
    assert.deepEqual(await post('x', '/csrf'), forTheBrowser);
  });

  it('is refused with the words of a JSON answer', async () => {
    assert.deepEqual(
      await post('x', '/laravel'),
      refused('validation', 'The e-mail field is required.'),
    );
  });

  it('is unknown when a page comes at once, or the page after the redirect fails', async () => {
    const ask = { status: 'unknown', mayHaveArrived: true };
    assert.deepEqual(await post('x', '/thanks'), ask);
    assert.deepEqual(await post('x', '/moved'), ask);
  });

  it('is not there when the server is down, gone or elsewhere', async () => {
    assert.deepEqual(await post('x', '/down'), {
      status: 'unreachable',
      mayHaveArrived: true,
      retryAfter: 120,
    });
    assert.deepEqual(await post('x', '/reset'), { status: 'unreachable', mayHaveArrived: true });
    assert.deepEqual(await post('x', '/nowhere'), refused('not-found'));
  });
});
