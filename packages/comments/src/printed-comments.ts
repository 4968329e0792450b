import { parseCommentHtml, type Comment } from '@stet/comment-client';

/** Comments that the CMS has printed: WordPress's markup, which most themes keep, or ids of the same form. */
const printed = 'li[id^="comment-"], [id^="comment-"][itemprop="comment"], article[id^="comment-"]';

export function countPrinted(host: HTMLElement): number {
  return host.querySelectorAll(printed).length;
}

export interface ReplyLink {
  id: string;
  name: string;
  comment: HTMLElement;
}

/** The comment that a printed "Reply" link answers, or undefined when the click was on anything else. */
export function replyLinkOf(event: Event): ReplyLink | undefined {
  const target = event.target as Element | null;
  const link = target?.closest<HTMLAnchorElement>('a.comment-reply-link, a[href*="replytocom="]');
  if (!link) return undefined;
  const comment = link.closest<HTMLElement>(printed);
  const id = link.dataset['commentid'] ?? new URL(link.href).searchParams.get('replytocom');
  if (!id || !comment) return undefined;
  const author = comment.querySelector('[itemprop="name"], .comment-author .fn, .fn');
  return { id, name: author?.textContent.trim() ?? '', comment };
}

/** A new comment in the markup of the printed ones, for the end of their list. */
export function printComment(comment: Comment, language: string, heldNote: string): HTMLElement {
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
  if (Number.isNaN(date.getTime())) return createdAt;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    date,
  );
}

function create(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
