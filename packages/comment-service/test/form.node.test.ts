import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, NEWS, post, newComment, postForm, say, start } from './helpers.ts';

const STORY = `${NEWS}/story?page=2`;

function fields(changes: Record<string, string> = {}): Record<string, string> {
  return {
    author: 'Ada',
    email: 'ada@example.org',
    url: '',
    comment: 'Words from a plain form.',
    comment_post_ID: 'story',
    comment_parent: '0',
    redirect_to: STORY,
    ...changes,
  };
}

/** What a browser would send from the form of a page, entities decoded. */
function formIn(html: string): Record<string, string> {
  const decode = (text: string): string =>
    text.replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    );
  const found: Record<string, string> = {};
  for (const [, tag = ''] of html.matchAll(/<input\s([^]*?)\/>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    found[name] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  found['comment'] = decode(/<textarea[^>]*>\n([^]*?)<\/textarea>/.exec(html)?.[1] ?? '');
  return found;
}

test('a good comment leads back to itself in the article', async () => {
  const service = await start();
  const response = await postForm(service, fields(), { Origin: NEWS });
  assert.equal(response.status, 303);
  const [comment] = (await list(service)).items;
  const id = comment?.id ?? 'none';
  assert.equal(response.headers.get('Location'), `${STORY}#comment-${id}`);
  assert.equal(comment?.url, `${STORY}#comment-${id}`);
  const reply = await postForm(service, fields({ comment: 'Yes.', comment_parent: id }));
  assert.equal(reply.status, 303);
  assert.equal((await list(service)).items[0]?.replyCount, 1);
});

test('multipart, as fetch sends a FormData, is a form too', async () => {
  const service = await start();
  const body = new FormData();
  for (const [name, value] of Object.entries(fields())) body.set(name, value);
  body.set('comment_parent', new Blob(['no text']), 'file.txt');
  const response = await fetch(`${service.url}/v1/form`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  assert.equal(response.status, 303);
});

test('a held comment comes back with the hint that WordPress gives, or where the form says', async () => {
  const service = await start({ moderation: 'pre' });
  const response = await postForm(service, fields());
  assert.match(
    response.headers.get('Location') ?? '',
    /^https:\/\/news\.example\/story\?page=2&unapproved=c_\w+#respond$/,
  );
  const there = fields({ comment: 'Other.', held_to: `${NEWS}/thanks#held` });
  assert.equal((await postForm(service, there)).headers.get('Location'), `${NEWS}/thanks#held`);
  assert.equal((await list(service)).thread.count, 0);
});

test('nobody is led anywhere else', async () => {
  const service = await start();
  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    `${NEWS}@evil.example`,
    '\\\\evil.example',
    'javascript:alert(1)',
    `${NEWS}.evil.example`,
    'https://user@news.example/',
    '/\\evil.example',
    '\t//evil.example',
  ];
  for (const [n, redirect_to] of elsewhere.entries()) {
    const response = await postForm(service, fields({ redirect_to, comment: `n${n}` }));
    const location = response.headers.get('Location');
    assert.equal(location, null, redirect_to);
    const html = await response.text();
    assert.match(html, /Your comment is published/);
    assert.ok(!html.includes('evil'));
  }
  const local = await postForm(service, fields({ redirect_to: '/story' }));
  assert.match(local.headers.get('Location') ?? '', /^http:\/\/127\.0\.0\.1:\d+\/story#comment-/);
  const referred = await postForm(service, fields({ redirect_to: '', comment: 'Referred.' }), {
    Referer: `${NEWS}/from`,
  });
  assert.match(referred.headers.get('Location') ?? '', /^https:\/\/news\.example\/from#comment-/);
});

test('a refused comment comes back in a form that can be mended and sent', async () => {
  const service = await start();
  const comment = '\n"Half" a <thought> & </textarea><script>alert(1)</script> it\'s ünï\n';
  const response = await postForm(service, fields({ comment, author: ' ', email: 'nonsense' }));
  assert.equal(response.status, 422);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  assert.match(
    policy,
    /default-src 'none'; style-src 'self'; form-action 'self' https:\/\/news\.example;/,
  );
  const html = await response.text();
  assert.match(html, /<html lang="en">/);
  assert.ok(!html.includes('<script'), 'the page has a script in it');
  assert.match(html, /href="#author">Please give your name\.</);
  assert.match(html, /aria-invalid="true" aria-describedby="email-error"/);
  const kept = formIn(html);
  assert.equal(kept['comment'], comment.replaceAll('\n', '\r\n').replaceAll('\r\n', '\n'));
  assert.equal(kept['email'], 'nonsense');
  assert.equal(kept['return_to'], STORY);

  const mended = { ...kept, author: 'Ada', email: '' };
  const sent = await postForm(service, mended);
  assert.equal(sent.status, 303);
  const twice = await postForm(service, mended);
  assert.equal(twice.status, 303);
  assert.equal(twice.headers.get('Location'), sent.headers.get('Location'));
  assert.equal((await list(service)).thread.count, 1);
});

test('the rules are those of the protocol, and each refusal keeps the words', async () => {
  const service = await start({ flood: { comments: 3, seconds: 60 } });
  const first = await say(service, { content: { markdown: 'Words from a plain form.' } });
  const kept = async (response: Response, status: number): Promise<string> => {
    assert.equal(response.status, status);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    const html = await response.text();
    assert.match(html, /Words from a plain form\./);
    return html;
  };
  const again = await kept(await postForm(service, fields()), 409);
  assert.match(again, new RegExp(`href="${NEWS}/story\\?page=2#comment-${first.id}"`));
  await kept(await postForm(service, fields(), { Origin: 'https://evil.example' }), 403);
  await kept(await postForm(service, fields({ comment_parent: 'c_none' })), 422);
  const flood = await postForm(service, fields());
  assert.match(flood.headers.get('Retry-After') ?? '', /^\d+$/);
  await kept(flood, 429);
});

test('a form too large to read says where the words still are', async () => {
  const service = await start();
  const response = await postForm(service, fields({ comment: 'x'.repeat(1_000_000) }));
  assert.equal(response.status, 413);
  assert.match(await response.text(), /Back button: your words are still in the form/);
  const atLimit = await postForm(service, fields({ comment: 'ü'.repeat(32_762) }));
  assert.equal(atLimit.status, 303);
  const over = await postForm(service, fields({ comment: 'x'.repeat(65_526) }));
  assert.equal(over.status, 422);
  assert.equal(formIn(await over.text())['comment']?.length, 65_526);
});

test('who asks for JSON is told in JSON', async () => {
  const service = await start();
  const response = await postForm(service, fields({ comment: '' }), { Accept: 'application/json' });
  assert.equal(response.status, 422);
  assert.match(response.headers.get('Content-Type') ?? '', /problem\+json/);
  const body = await post(service, newComment(), { Accept: 'text/html' });
  assert.equal(body.status, 201);
  const wrongType = await fetch(`${service.url}/v1/form`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: 'comment=x',
  });
  assert.equal(wrongType.status, 415);
});

test('damage is named, and the page can still be sent', async () => {
  const service = await start();
  const response = await postForm(service, fields({ comment: 'a\0b' }));
  assert.equal(response.status, 422);
  const html = await response.text();
  assert.match(html, /Character 2 is NUL \(U\+0000\)/);
  assert.ok(!html.includes('\0'));
  assert.equal((await postForm(service, formIn(html))).status, 303);
});

test('what fills in the empty field is led on, and nothing is kept', async () => {
  const service = await start();
  const response = await postForm(service, fields({ hp: 'spam' }));
  assert.equal(response.status, 303);
  assert.equal((await list(service)).thread.count, 0);
});
