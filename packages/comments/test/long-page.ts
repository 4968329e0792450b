import type { Comment, CommentPage } from '@stet/comment-client';

/** What a service answers that has `total` comments in a thread, in numbers for cursors. */
export function longPage(query: URLSearchParams, total: number): CommentPage {
  const around = query.get('around');
  const limit = Number(query.get('limit'));
  const start = around === null ? Number(query.get('cursor') ?? 0) : Number(around.slice(1));
  const end = Math.min(total, start + limit);
  return {
    thread: { id: 'long', state: 'open', count: total, rev: '1' },
    items: Array.from({ length: end - start }, (_, index) => longComment(start + index)),
    page: { next: end < total ? String(end) : null, remaining: total - end },
  };
}

/** Every seventh is long, so that no group is as high as the next. */
function longComment(index: number): Comment {
  const sentence = `Comment ${index}: the ferry has been late on every Monday since the spring.`;
  const text = index % 7 === 0 ? `${sentence} ${'Again and again. '.repeat(index % 50)}` : sentence;
  return {
    id: `c${index}`,
    thread: 'long',
    parent: null,
    depth: 0,
    url: null,
    author: { name: `Reader ${index % 97}`, url: null },
    content: { html: `<p>${text}</p>`, text },
    createdAt: '2026-05-04T09:00:00Z',
    editedAt: null,
    status: 'published',
    replyCount: 0,
    canReply: true,
    replies: { items: [], total: 0, next: null },
  };
}
