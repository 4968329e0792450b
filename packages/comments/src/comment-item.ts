import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { parseCommentHtml, type Comment } from '@stet/comment-client';
import { countText, fill, safeUrl, timeAgo, type Spoken } from '@stet/core';

export interface ItemView {
  words: Spoken<'comments'>;
  /** Of dates. */
  language: string;
  /** Replies deeper than this stand no further in. */
  maxDepth: number;
  closed: boolean;
  /** The comment that is being answered; the form stands under it. */
  answering: string | undefined;
  form: () => TemplateResult;
  reply: (comment: Comment) => void;
  moreReplies: (comment: Comment) => void;
}

/** Comments in a list, each with its replies. */
export function commentList(
  comments: readonly Comment[],
  view: ItemView,
  depth = 0,
): TemplateResult {
  return html`<ol
    part=${depth === 0 ? 'list' : nothing}
    class=${depth >= view.maxDepth ? 'flat' : ''}
  >
    ${repeat(
      comments,
      ({ id }) => id,
      (comment) => commentItem(comment, view, depth),
    )}
  </ol>`;
}

function commentItem(comment: Comment, view: ItemView, depth: number): TemplateResult {
  const { id, author, replies, status } = comment;
  const { words } = view;
  const left = replies.total - replies.items.length;
  return html`<li part="comment" id="comment-${id}" tabindex="-1">
    <div class="head">
      ${authorOf(comment)} ${timeOf(comment, view)}
      ${status === 'held' ? html`<em class="held">${words.held}</em>` : nothing}
    </div>
    ${status === 'removed' ? html`<p part="body" class="removed">${words.removed}</p>` : bodyOf(comment)}
    ${
      comment.canReply && !view.closed
        ? html`<div part="actions">
            <button
              part="reply-button"
              class="link"
              type="button"
              aria-label=${fill(words.replyTo, { name: author.name })}
              @click=${() => view.reply(comment)}
            >
              ${words.reply}
            </button>
          </div>`
        : nothing
    }
    ${view.answering === id ? html`<div class="answer">${view.form()}</div>` : nothing}
    ${replies.items.length > 0 ? commentList(replies.items, view, depth + 1) : nothing}
    ${
      left > 0
        ? html`<button class="link" type="button" @click=${() => view.moreReplies(comment)}>
            ${countText(words.moreReplies, left, words.language)}
          </button>`
        : nothing
    }
  </li>`;
}

// Names and texts are in any script: each is isolated, so that none turns its neighbours round.
function authorOf({ author }: Comment): TemplateResult {
  const url = author.url === null ? undefined : safeUrl(author.url);
  return url
    ? html`<a part="author" href=${url} rel="nofollow ugc noopener noreferrer"
        ><bdi>${author.name}</bdi></a
      >`
    : html`<span part="author"><bdi>${author.name}</bdi></span>`;
}

function timeOf(
  { id, createdAt, editedAt }: Comment,
  { language, words }: ItemView,
): TemplateResult {
  const date = new Date(createdAt);
  const exact = Number.isNaN(date.getTime())
    ? createdAt
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  const text = timeAgo(date, language) ?? exact;
  return html`<a class="permalink" href="#comment-${id}"
      ><time part="time" datetime=${createdAt} title=${exact}>${text}</time></a
    >${editedAt === null ? nothing : html` <span class="edited">(${words.edited})</span>`}`;
}

const bodies = new WeakMap<Comment['content'], HTMLElement>();

// One element for each text: a fragment would be empty the second time.
function bodyOf({ content }: Comment): HTMLElement {
  const known = bodies.get(content);
  if (known) return known;
  const body = document.createElement('div');
  body.setAttribute('part', 'body');
  body.dir = 'auto';
  body.append(parseCommentHtml(content.html, document));
  bodies.set(content, body);
  return body;
}
