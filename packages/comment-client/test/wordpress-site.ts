import { answer, startServer, type Received, type Respond, type WebServer } from './web-server.ts';

/** The article's page as a classic theme prints it. */
export function articlePage(
  comments: { id: number; text: string; held?: boolean }[],
  form = '',
): string {
  const items = comments.map(
    ({ id, text, held }) => `<li id="comment-${id}" class="comment even depth-1">
<article id="div-comment-${id}" class="comment-body"><footer class="comment-meta"><b class="fn">Ann</b>
${held ? '<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>' : ''}</footer>
<div class="comment-content"><p>${text}</p></div></article></li>`,
  );
  return `<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>Hello world!</title></head>
<body><div id="comments"><ol class="comment-list">${items.join('\n')}</ol><div id="respond">${form}</div></div></body></html>`;
}

export const commentForm = (action: string): string => `<h3 id="reply-title">Leave a Reply</h3>
<form action="${action}" method="post" id="commentform" class="comment-form">
<textarea id="comment" name="comment" cols="45" rows="8" maxlength="65525" required></textarea>
<input id="author" name="author" type="text" value="" size="30" maxlength="245" autocomplete="name" required />
<input id="email" name="email" type="text" value="" size="30" maxlength="100" autocomplete="email" required />
<input id="url" name="url" type="text" value="" size="30" maxlength="200" autocomplete="url" />
<input name="submit" type="submit" id="submit" class="submit" value="Post Comment" />
<input type='hidden' name='comment_post_ID' value='1' id='comment_post_ID' />
<input type='hidden' name='comment_parent' id='comment_parent' value='0' />
<p style="display: none !important;"><textarea name="ak_hp_textarea" cols="45" rows="8"></textarea>
<input type="hidden" id="ak_js" name="ak_js" value="1764"/></p></form>`;

export const errorPage = (message: string): string => `<!DOCTYPE html><html lang="en-US"><head>
<meta name='robots' content='max-image-preview:large, noindex, follow' /><title>Comment Submission Failure</title>
<style type="text/css">html { background: #f1f1f1; }</style></head>
<body id="error-page">
\t<div class="wp-die-message">${message}</div>
<p><a href='javascript:history.back()'>&laquo; Back</a></p></body></html>`;

const refusals: Record<string, [number, string]> = {
  missing: [200, '<p><strong>Error:</strong> Please fill the required fields.</p>'],
  closed: [403, 'Sorry, comments are closed for this item.'],
  duplicate: [
    409,
    'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
  ],
  flood: [429, 'You are posting comments too quickly. Slow down.'],
  failed: [500, '<strong>Error:</strong> The comment could not be saved. Please try again later.'],
};

/** Answers `/wp-comments-post.php` as WordPress 6 does; the comment's words say which case it is. */
export function startWordPress(extra?: Respond): Promise<WebServer> {
  return startServer((request, response) => {
    const { method, path } = request;
    const old = { id: 11, text: 'An older one.' };
    if (path === '/wp-comments-post.php') {
      const [status, headers, body] = postAnswer(request);
      return answer(response, status, body, headers);
    }
    if (path === '/hello/' && method === 'GET')
      return answer(response, 200, articlePage([old], commentForm('/wp-comments-post.php')));
    if (path === '/hello/comment-page-2/')
      return answer(response, 200, articlePage([old, { id: 12, text: 'New.' }]));
    if (path === '/hello-again/')
      return answer(response, 200, articlePage([{ id: 13, text: 'Held.', held: true }, old]));
    if (path === '/cached/') return answer(response, 200, articlePage([old]));
    if (extra) return extra(request, response);
    answer(response, 404, '<h1>Not found</h1>');
  });
}

type PostAnswer = [number, Record<string, string>, string | object];

function postAnswer({ method, headers, body }: Received): PostAnswer {
  if (method !== 'POST') return [405, { Allow: 'POST', 'Content-Type': 'text/plain' }, ''];
  const fields = new URLSearchParams(body);
  const words = fields.get('comment') ?? '';
  if (words === 'no such post') return [200, {}, ''];
  const refused = refusals[words];
  if (refused) {
    const [status, message] = refused;
    const json = { code: 'wp_die', message, data: { status }, additional_errors: [] };
    return [status, {}, headers.accept?.includes('application/json') ? json : errorPage(message)];
  }
  const locations: Record<string, string> = {
    'held with a hash': '/hello/?unapproved=42&moderation-hash=0a1b2c#comment-42',
    'held by cookie': '/hello-again/#comment-13',
    'in a cache': '/cached/#comment-14',
    'sign in': '/wp-login.php',
  };
  return [302, { Location: locations[words] ?? '/hello/comment-page-2/#comment-12' }, ''];
}
