import type { Comment, CommentPage } from './protocol.ts';
import { escapeHtml } from './text/escape.ts';

/**
 * A thread as the list that WordPress prints, with schema.org's `Comment` on it: for server-side includes, to be
 * read without script and by search engines. `content.html` is the service's own closed set of elements.
 */
export function fragment({ thread, items, page }: CommentPage): string {
  const more =
    page.remaining > 0 ? `<p class="comments-more">${page.remaining} more comments</p>\n` : '';
  return `<div class="comments" data-thread="${escapeHtml(thread.id)}" data-state="${thread.state}" data-count="${thread.count}">
${listOf(items)}${more}</div>
`;
}

function listOf(comments: readonly Comment[], tag = 'comment-list'): string {
  return comments.length === 0
    ? ''
    : `<ol class="${tag}">\n${comments.map(itemOf).join('')}</ol>\n`;
}

function itemOf(comment: Comment): string {
  const { id, depth, author, content, createdAt, url, status, replies, reactions } = comment;
  const name = `<b class="fn" itemprop="name"><bdi>${escapeHtml(author.name || 'Anonymous')}</bdi></b>`;
  const writer =
    author.url === null
      ? name
      : `<a itemprop="url" href="${escapeHtml(author.url)}" rel="nofollow ugc noopener noreferrer">${name}</a>`;
  const time = `<time itemprop="datePublished" datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time>`;
  const likes = reactions?.['like'];
  const body =
    status === 'removed'
      ? '<p class="comment-removed">This comment was removed.</p>'
      : `<footer class="comment-meta"><span class="comment-author vcard" itemprop="author" itemscope itemtype="https://schema.org/Person">${writer}</span>
<span class="comment-metadata">${url === null ? time : `<a itemprop="url" href="${escapeHtml(url)}">${time}</a>`}</span></footer>
<div class="comment-content" itemprop="text" dir="auto">${content.html}</div>${likes === undefined ? '' : `\n<meta itemprop="upvoteCount" content="${likes}">`}`;
  const scope =
    status === 'removed'
      ? ''
      : ' itemprop="comment" itemscope itemtype="https://schema.org/Comment"';
  return `<li id="comment-${escapeHtml(id)}" class="comment depth-${depth + 1}">
<article${scope}>
${body}
</article>
${listOf(replies.items, 'children')}</li>
`;
}
