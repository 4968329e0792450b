/**
 * What a WordPress 6 answers to its comment form and, where anonymous comments are on, to its REST API, by the table of
 * its own source (`wp-comments-post.php`, `wp_handle_comment_submission`). The words of the comment say which case it
 * is. For what a WordPress does by itself there is a real one (`real-wordpress.ts`); this one fails when it is told to.
 */
export async function answerAsWordPress(request: Request, base: string): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(request.url);
  if (pathname.endsWith('/wp-comments-post.php')) return post(request, origin, base);
  if (pathname.endsWith('/wp/v2/comments') && request.method === 'POST') return postRest(request);
  return page(postPage(searchParams.get('p') ?? '1', searchParams.get('unapproved')));
}

interface Kept {
  id: number;
  author: string;
  text: string;
  held: boolean;
}

const posts = new Map<string, Kept[]>();
let lastId = 100;

const refusals: Record<string, [number, string]> = {
  closed: [403, 'Sorry, comments are closed for this item.'],
  duplicate: [
    409,
    'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
  ],
  flood: [429, 'You are posting comments too quickly. Slow down.'],
  failed: [500, '<strong>Error:</strong> The comment could not be saved.'],
};

async function post(request: Request, origin: string, base: string): Promise<Response> {
  if (request.method !== 'POST')
    return new Response('', { status: 405, headers: { Allow: 'POST' } });
  const fields = await request.formData();
  const field = (name: string) => String(fields.get(name) ?? '');
  const words = field('comment');
  const refusal = refusals[words];
  if (refusal) return die(request, ...refusal);
  if (words === 'nothing') return new Response('', { status: 200 });
  if (!words || !field('author') || !field('email'))
    return die(request, 200, '<p><strong>Error:</strong> Please fill the required fields.</p>');
  const to = field('comment_post_ID');
  const { id, held } = keep(to, field('author'), words);
  const hint = held ? `&unapproved=${id}&moderation-hash=abc` : '';
  const location = `${origin}${base}/?p=${encodeURIComponent(to)}${hint}#comment-${id}`;
  return new Response(null, { status: 302, headers: { Location: location } });
}

async function postRest(request: Request): Promise<Response> {
  const sent = (await request.json()) as Record<'author_name' | 'content', string> &
    Record<'post' | 'parent', number | undefined>;
  const { post: to = 0, parent = 0, author_name: author, content } = sent;
  const { id, held } = keep(String(to), author, content);
  const item = {
    id,
    post: to,
    parent,
    author_name: author,
    author_url: '',
    date_gmt: new Date().toISOString().slice(0, 19),
    content: { rendered: `<p>${escape(content)}</p>` },
    link: `${new URL(request.url).origin}/?p=${to}#comment-${id}`,
    status: held ? 'hold' : 'approved',
  };
  return Response.json(item, { status: 201 });
}

function keep(to: string, author: string, text: string): Kept {
  const kept = { id: (lastId += 1), author, text, held: text.startsWith('hold') };
  posts.set(to, [...(posts.get(to) ?? []), kept]);
  return kept;
}

function die(request: Request, status: number, message: string): Response {
  if (request.headers.get('Accept')?.includes('application/json'))
    return Response.json(
      { code: 'wp_die', message, data: { status }, additional_errors: [] },
      { status },
    );
  return page(`<body id="error-page"><div class="wp-die-message">${message}</div></body>`, status);
}

function postPage(post: string, unapproved: string | null): string {
  const shown = (posts.get(post) ?? []).filter(
    ({ id, held }) => !held || String(id) === unapproved,
  );
  const items = shown.map(
    ({
      id,
      author,
      text,
      held,
    }) => `<li id="comment-${id}" class="comment"><article class="comment-body">
<footer class="comment-meta"><b class="fn">${escape(author)}</b></footer>
${held ? '<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>' : ''}
<div class="comment-content"><p>${escape(text)}</p></div></article></li>`,
  );
  return `<body><ol class="comment-list">${items.join('')}</ol></body>`;
}

function page(body: string, status = 200): Response {
  const html = `<!DOCTYPE html><html lang="en"><head><title>Post</title></head>${body}</html>`;
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' } });
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (symbol) => `&#${symbol.charCodeAt(0)};`);
}
