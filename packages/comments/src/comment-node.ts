import { parseCommentHtml, type Comment } from '@stet/comment-client';
import { countText, fill, safeUrl, timeAgo, type Spoken } from '@stet/core';

export interface CommentView {
  words: Spoken<'comments'>;
  /** Of dates. */
  language: string;
  /** Replies deeper than this stand no further in. */
  maxDepth: number;
  closed: boolean;
  /** Kinds of reaction, in the order to show them. */
  reactions: readonly string[];
  hasReacted: (id: string, reaction: string) => boolean;
  isMuted: (name: string) => boolean;
  /** Whether there is anything in the menu of a comment. */
  hasMenu: (comment: Comment) => boolean;
}

/**
 * Draws a comment and its replies at the end of a list, one comment a step, so that the page can have its turn
 * between them. Plain nodes made by hand: a thread may have ten thousand, each drawn once, and a template engine
 * would keep track of every one of them. What its buttons do is said by `data-act`, and done by whoever listens above.
 */
export function* drawComment(
  list: ParentNode,
  comment: Comment,
  view: CommentView,
  depth: number,
): Generator<undefined, void> {
  const item = create('li', 'comment');
  item.id = `comment-${comment.id}`;
  item.tabIndex = -1;
  item.append(ownPart(comment, view));
  list.append(item);
  yield;
  if (comment.replies.items.length > 0) {
    const replies = replyList(view, depth + 1);
    item.append(replies);
    for (const reply of comment.replies.items) yield* drawComment(replies, reply, view, depth + 1);
  }
  const more = moreReplies(comment, view);
  if (more) item.append(more);
}

/** The same in one go, for few. */
export function commentNodes(
  comments: readonly Comment[],
  view: CommentView,
  depth: number,
): DocumentFragment {
  const nodes = document.createDocumentFragment();
  for (const comment of comments) Array.from(drawComment(nodes, comment, view, depth));
  return nodes;
}

export function replyList({ maxDepth }: CommentView, depth: number): HTMLOListElement {
  const list = create('ol');
  list.className = depth >= maxDepth ? 'replies flat' : 'replies';
  return list;
}

/** What belongs to the comment itself, without its replies. */
export function ownPart(comment: Comment, view: CommentView): HTMLElement {
  const { author, status } = comment;
  const { words } = view;
  const own = create('div');
  own.className = 'own';
  if (status !== 'removed' && view.isMuted(author.name)) {
    const note = create('p', 'body', fill(words.muted, { name: author.name }));
    note.className = 'removed';
    note.append(' ', button('unmute', words.unmute));
    own.append(note);
    return own;
  }
  const head = create('div');
  head.className = 'head';
  head.append(authorOf(comment), ' ', ...timeOf(comment, view));
  if (comment.flags?.includes('pick')) head.append(' ', noted('pick', words.pick));
  if (status === 'held') head.append(' ', noted('held', words.held));
  own.append(head);
  if (status === 'removed') {
    const note = create('p', 'body', words.removed);
    note.className = 'removed';
    own.append(note);
    return own;
  }
  const body = create('div', 'body');
  body.dir = 'auto';
  body.append(parseCommentHtml(comment.content.html, document));
  own.append(body);
  const actions = actionsOf(comment, view);
  if (actions.length === 0) return own;
  const row = create('div', 'actions');
  row.append(...actions);
  own.append(row);
  return own;
}

export function moreReplies(
  { replies }: Comment,
  { words }: CommentView,
): HTMLButtonElement | undefined {
  const left = replies.total - replies.items.length;
  if (left <= 0) return undefined;
  return button('replies', countText(words.moreReplies, left, words.language));
}

export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (part) element.setAttribute('part', part);
  if (text) element.textContent = text;
  return element;
}

function actionsOf(comment: Comment, view: CommentView): HTMLButtonElement[] {
  const { id, author, canReply, status } = comment;
  const { words } = view;
  const actions: HTMLButtonElement[] = [];
  if (canReply && !view.closed) {
    const reply = button('reply', words.reply, 'reply-button');
    reply.ariaLabel = fill(words.replyTo, { name: author.name });
    actions.push(reply);
  }
  if (status === 'published')
    for (const reaction of view.reactions) actions.push(reactionButton(comment, reaction, view));
  if (view.hasMenu(comment)) {
    const menu = button('menu', words.menu, 'menu-button');
    menu.ariaLabel = fill(words.menuFor, { name: author.name });
    menu.ariaExpanded = 'false';
    menu.setAttribute('aria-controls', `panel-${id}`);
    actions.push(menu);
  }
  return actions;
}

function reactionButton(
  { id, reactions }: Comment,
  reaction: string,
  { words, hasReacted }: CommentView,
): HTMLButtonElement {
  const count = reactions?.[reaction] ?? 0;
  const label = reaction === 'like' ? words.like : reaction;
  const made = button('react', label, 'reaction-button');
  made.dataset['reaction'] = reaction;
  made.ariaPressed = String(hasReacted(id, reaction));
  if (count > 0) made.append(' ', numberFor(words.language).format(count));
  return made;
}

// Names and texts are in any script: each is isolated, so that none turns its neighbours round.
function authorOf({ author }: Comment): HTMLElement {
  const url = author.url === null ? undefined : safeUrl(author.url);
  const name = create('bdi', '', author.name);
  if (!url) {
    const span = create('span', 'author');
    span.append(name);
    return span;
  }
  const link = create('a', 'author');
  link.href = url;
  link.rel = 'nofollow ugc noopener noreferrer';
  link.append(name);
  return link;
}

function timeOf({ id, createdAt, editedAt }: Comment, view: CommentView): Node[] {
  const { language, words } = view;
  const date = new Date(createdAt);
  const exact = Number.isNaN(date.getTime()) ? createdAt : datesFor(language).format(date);
  const time = create('time', 'time', timeAgo(date, language) ?? exact);
  time.dateTime = createdAt;
  time.title = exact;
  const link = create('a');
  link.className = 'permalink';
  link.href = `#comment-${id}`;
  link.append(time);
  return editedAt === null ? [link] : [link, noted('edited', ` (${words.edited})`)];
}

function noted(className: string, text: string): HTMLElement {
  const note = create('em', '', text);
  note.className = className;
  return note;
}

function button(act: string, text: string, part = ''): HTMLButtonElement {
  const made = create('button', part, text);
  made.type = 'button';
  made.className = 'link';
  made.dataset['act'] = act;
  return made;
}

// Making a formatter costs more than a hundred uses.
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

export function datesFor(language: string): Intl.DateTimeFormat {
  const format =
    dates.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  dates.set(language, format);
  return format;
}

function numberFor(language: string): Intl.NumberFormat {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format;
}
