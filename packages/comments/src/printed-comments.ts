import { parseCommentHtml, type Comment } from '@stet/comment-client';

import { datesFor } from './comment-node.ts';
import { printedComment } from './printed-count.ts';

export interface ReplyLink {
  id: string;
  name: string;
  comment: HTMLElement;
}

/** The comment that a printed "Reply" link answers, or undefined when the click was on anything else. */
export function replyLinkOf(event: Event): ReplyLink | undefined {
  // The link itself, also where the comments stand in a shadow root of the page's.
  const target = event.composedPath()[0] as Element | undefined;
  const link = target?.closest<HTMLAnchorElement>('a.comment-reply-link, a[href*="replytocom="]');
  if (!link) return undefined;
  const comment = link.closest<HTMLElement>(printedComment);
  const id = link.dataset['commentid'] ?? new URL(link.href).searchParams.get('replytocom');
  if (!id || !comment) return undefined;
  const author = comment.querySelector('[itemprop="name"], .comment-author .fn, .fn');
  return { id, name: author?.textContent.trim() ?? '', comment };
}

/** Puts the form under a comment and above its replies, as WordPress's own script does. */
export function placeUnder(comment: HTMLElement, form: HTMLElement): void {
  const replies = [...comment.children].find(({ localName }) => localName === 'ol');
  comment.insertBefore(form, replies ?? null);
}

/** Adds a new comment to the printed ones: at the end of the list, or of the replies to its parent. */
export function printInto(
  host: HTMLElement,
  comment: Comment,
  language: string,
  heldNote: string,
): void {
  const find = (id: string) => host.querySelector<HTMLElement>(`#${CSS.escape(`comment-${id}`)}`);
  const parent = comment.parent === null ? null : find(comment.parent)?.closest('li');
  const list = parent ? repliesOf(parent) : host.querySelector('ol, ul');
  if (!find(comment.id)) list?.append(printComment(comment, language, heldNote));
}

function repliesOf(parent: HTMLElement): HTMLElement {
  const known = parent.querySelector<HTMLElement>(':scope > ol');
  if (known) return known;
  const made = create('ol', 'children');
  parent.append(made);
  return made;
}

function printComment(comment: Comment, language: string, heldNote: string): HTMLElement {
  const { id, author, createdAt, content, status } = comment;
  const item = create('li', 'comment');
  item.id = `comment-${id}`;
  item.tabIndex = -1;
  const name = create('b', 'fn', author.name);
  name.dir = 'auto';
  const time = create('time', '', dateText(createdAt, language));
  time.setAttribute('datetime', createdAt);
  const meta = create('footer', 'comment-meta');
  meta.append(name, ' ', time);
  const body = create('div', 'comment-content');
  body.dir = 'auto';
  body.append(parseCommentHtml(content.html, document));
  const article = create('article', 'comment-body');
  article.append(meta);
  if (status === 'held') article.append(create('em', 'comment-awaiting-moderation', heldNote));
  article.append(body);
  item.append(article);
  return item;
}

function dateText(createdAt: string, language: string): string {
  const date = new Date(createdAt);
  return Number.isNaN(date.getTime()) ? createdAt : datesFor(language).format(date);
}

function create(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
