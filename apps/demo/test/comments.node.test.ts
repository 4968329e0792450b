import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readMarkup } from './markup.ts';
import { openPaper, temporaryDatabase, type RunningPaper } from './paper.ts';

const db = temporaryDatabase();
let paper = await openPaper(db);
after(() => paper.stop());

const sent = {
  comment: 'The stair is *exactly* where I left it. <script>alert(1)</script>',
  author: 'Ada & Sons',
  email: 'ada@pellmouth.example',
  url: '',
};

/** What a browser without script sends: every field of the printed form, filled in where named. */
async function post(
  at: RunningPaper,
  path: string,
  filled: Record<string, string>,
): Promise<Response> {
  const page = readMarkup(await (await fetch(new URL(path, at.url))).text());
  const form = page.all('form')[0];
  assert.equal(form?.['method'], 'post');
  const fields = new URLSearchParams();
  for (const { name, value = '' } of [...page.all('input'), ...page.all('textarea')]) {
    if (name) fields.set(name, filled[name] ?? value);
  }
  const action = new URL(form['action'] ?? '', at.url);
  return fetch(action, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
    headers: { Origin: action.origin, Referer: new URL(path, at.url).href },
  });
}

async function textOf(path: string): Promise<string> {
  return readMarkup(await (await fetch(new URL(path, paper.url))).text()).text;
}

test('the first run opens on a conversation with replies', async () => {
  const html = await (await fetch(new URL('/eleven-centimetres', paper.url))).text();
  assert.match(html, /<ol class="comment-list">/);
  assert.match(html, /<ol class="children">/);
  assert.match(html, /itemtype="https:\/\/schema\.org\/Comment"/);
  assert.match(await textOf('/'), /Comments 7/);
});

test('the form has WordPress’s names, labels and words', async () => {
  const html = await (await fetch(new URL('/swing-bridge', paper.url))).text();
  const page = readMarkup(html);
  const names = [...page.all('input'), ...page.all('textarea')].map(({ name }) => name);
  for (const name of ['comment', 'author', 'email', 'url', 'comment_post_ID', 'comment_parent']) {
    assert.ok(names.includes(name), name);
  }
  assert.match(page.text, /Leave a Reply/);
  assert.match(
    page.text,
    /Your email address will not be published. Required fields are marked \*/,
  );
  assert.ok(page.all('input').some(({ value }) => value === 'Post Comment'));
  const labelled = page.all('label').map((label) => label['for']);
  assert.deepEqual(labelled, ['comment', 'author', 'email', 'url']);
});

test('a comment posts without script and is there after a restart', async () => {
  const answer = await post(paper, '/swing-bridge', sent);
  assert.equal(answer.status, 303);
  const location = answer.headers.get('location') ?? '';
  const { pathname, hash } = new URL(location, paper.url);
  assert.equal(pathname, '/swing-bridge');
  assert.match(hash, /^#comment-./);

  const html = await (await fetch(new URL('/swing-bridge', paper.url))).text();
  assert.ok(html.includes(`id="${hash.slice(1)}"`));
  assert.ok(html.includes('<em>exactly</em>'));
  assert.ok(html.includes('Ada &#38; Sons'));
  assert.doesNotMatch(html, /<script>alert|ada@pellmouth/);

  assert.equal(await paper.stop('SIGINT'), 0);
  paper = await openPaper(db);
  assert.ok(
    (await (await fetch(new URL('/swing-bridge', paper.url))).text()).includes(hash.slice(1)),
  );
  assert.match(await textOf('/'), /Comments 1\b/);
  assert.match(await textOf('/'), /Comments 7/, 'the first comments are not written twice');
});

test('a reply without script goes under its comment', async () => {
  const page = await (await fetch(new URL('/foghorn', paper.url))).text();
  const link = readMarkup(page)
    .all('a')
    .find((a) => a['class'] === 'comment-reply-link');
  const address = link?.['href'] ?? '';
  assert.match(address, /^\/foghorn\?replytocom=/);
  assert.match(await textOf(address), /Reply to Third floor, Beacon Hill/);
  const answer = await post(paper, address, { ...sent, comment: 'Mine is in G as well.' });
  assert.equal(answer.status, 303);
  const html = await (await fetch(new URL('/foghorn', paper.url))).text();
  assert.ok(html.indexOf('Mine is in G as well.') < html.indexOf('Every pilot listens.'));
});

test('a comment that cannot be taken is given back whole', async () => {
  const answer = await post(paper, '/herring', { ...sent, author: '' });
  assert.equal(answer.status, 422);
  const html = await answer.text();
  assert.match(html, /The stair is \*exactly\* where I left it/);
  assert.doesNotMatch(html, /<script>alert/);
});

test('where comments are held, on the next port when ours is taken, the story says so', async () => {
  const held = await openPaper(temporaryDatabase(), {
    STET_MODERATION: 'pre',
    STET_SECRET: 'a-secret-of-some-length',
    STET_PORT: new URL(paper.url).port,
  });
  try {
    assert.ok(Number(new URL(held.url).port) > Number(new URL(paper.url).port));
    const answer = await post(held, '/herring', sent);
    assert.equal(answer.status, 303);
    const next = await fetch(new URL(answer.headers.get('location') ?? '', held.url));
    const html = await next.text();
    assert.match(html, /Your comment is awaiting moderation\./);
    assert.doesNotMatch(html, /where I left it/);
  } finally {
    await held.stop();
  }
});
