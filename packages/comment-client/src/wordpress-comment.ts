import { plainText } from './html-text.ts';
import type { Comment } from './protocol.ts';
import { isRecord } from './request.ts';

/** A comment as `wp/v2/comments` gives it, as far as it is read. */
export interface Item {
  id: number;
  post: number;
  /** 0 for a comment on the post itself. */
  parent: number;
  author_name: string;
  author_url: string;
  /** UTC, yet without a `Z`. */
  date_gmt: string;
  content: { rendered: string };
  link: string;
  status: string;
}

export function isItemList(value: unknown): value is Item[] {
  // `_fields=id` is asked for where only the number of items counts.
  return Array.isArray(value) && value.every((item) => hasOnlyId(item) || isItem(item));
}

export function isItem(value: unknown): value is Item {
  return (
    isRecord(value) &&
    typeof value['id'] === 'number' &&
    typeof value['parent'] === 'number' &&
    typeof value['author_name'] === 'string' &&
    typeof value['date_gmt'] === 'string' &&
    isRecord(value['content']) &&
    typeof value['content']['rendered'] === 'string'
  );
}

export function toComment(item: Item, depth: number, replies: Comment[]): Comment {
  const { id, post, parent, author_name: name, author_url: url, content, link } = item;
  const html = content.rendered;
  return {
    id: String(id),
    thread: String(post),
    parent: parent === 0 ? null : String(parent),
    depth,
    url: link || null,
    author: { name, url: url || null },
    content: { html, text: plainText(html) },
    createdAt: `${item.date_gmt}Z`,
    editedAt: null,
    status: item.status === 'hold' ? 'held' : 'published',
    replyCount: replies.length,
    canReply: item.status !== 'hold',
    replies: { items: replies, total: replies.length, next: null },
  };
}

function hasOnlyId(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'number' && Object.keys(value).length === 1;
}
