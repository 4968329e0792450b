/**
 * What a WordPress 6 answers to its comment form, by the table of its own source
 * (`wp-comments-post.php`, `wp_handle_comment_submission`). The words of the comment say which case it is.
 */
export async function answerAsWordPress(request: Request, base: string): Promise<Response> {
  const { pathname, origin, searchParams } = new URL(request.url);
  if (pathname.endsWith('/wp-comments-post.php')) return post(request, origin, base);
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
  const id = (lastId += 1);
  const held = words.startsWith('hold');
  const to = field('comment_post_ID');
  posts.set(to, [...(posts.get(to) ?? []), { id, author: field('author'), text: words, held }]);
  const hint = held ? `&unapproved=${id}&moderation-hash=abc` : '';
  const location = `${origin}${base}/?p=${encodeURIComponent(to)}${hint}#comment-${id}`;
  return new Response(null, { status: 302, headers: { Location: location } });
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
