import type { Comment } from '@stet/comment-client';
import type { Story } from '../../content/stories.ts';
import type { Conversation } from '../conversation.ts';
import { html, trusted, type Html } from '../markup.ts';
import { formatDate, words } from '../words.ts';
import type { Site } from './layout.ts';

/** What a reader without script has just done, as WordPress puts it in the address. */
export interface Visit {
  /** `?replytocom=`: the comment being answered. */
  replyTo?: string | undefined;
  /** `?unapproved=`: a comment was sent and waits. */
  held: boolean;
}

/**
 * The conversation under a story, as a blog engine would print it: WordPress's names for classes and
 * fields, schema.org's for the data. Read and written without a script; the elements only add.
 */
export function conversation(
  site: Site,
  story: Story,
  thread: Conversation | null,
  visit: Visit,
): Html {
  const w = words[story.lang];
  const answered =
    visit.replyTo === undefined ? undefined : find(thread?.items ?? [], visit.replyTo);
  const count = thread?.thread.count ?? 0;
  return html`<section class="conversation" id="comments" aria-labelledby="comments-title">
    <h2 id="comments-title">${w.comments}</h2>
    <stet-comments endpoint="/comments/" thread="${story.slug}" loading="click">
      ${thread === null && html`<p>${w.commentsDown}</p>`}
      ${thread && count === 0 && html`<p class="no-comments">${w.commentsNone}</p>`}
      <ol class="comment-list">
        ${thread?.items.map((comment) => item(comment, story, 1))}
      </ol>
      <stet-comment-form slot="form" adapter="stet" endpoint="/comments/" thread="${story.slug}">
        ${form(site, story, answered, visit.held)}
      </stet-comment-form>
    </stet-comments>
  </section>`;
}

function item(comment: Comment, story: Story, depth: number): Html {
  const w = words[story.lang];
  const { id, author } = comment;
  const name = author.url
    ? html`<a href="${author.url}" rel="external nofollow ugc">${author.name}</a>`
    : html`${author.name}`;
  return html`<li
    class="comment depth-${depth}${comment.replies.items.length > 0 && ' parent'}"
    id="comment-${id}"
    itemscope
    itemtype="https://schema.org/Comment"
  >
    <article class="comment-body" id="div-comment-${id}">
      <header class="comment-meta">
        <p
          class="comment-author vcard"
          itemprop="author"
          itemscope
          itemtype="https://schema.org/Person"
        >
          <b class="fn" itemprop="name" dir="auto">${name}</b> <span class="says">${w.says}</span>
        </p>
        <p class="comment-metadata">
          <a href="#comment-${id}" itemprop="url"
            ><time datetime="${comment.createdAt}" itemprop="dateCreated"
              >${formatDate(comment.createdAt, story.lang, true)}</time
            ></a
          >
        </p>
      </header>
      <div class="comment-content" itemprop="text" dir="auto">${trusted(comment.content.html)}</div>
      ${
        comment.canReply &&
        html`<p class="reply">
          <a
            rel="nofollow"
            class="comment-reply-link"
            href="/${story.slug}?replytocom=${encodeURIComponent(id)}#respond"
            data-commentid="${id}"
            data-postid="${story.slug}"
            data-belowelement="div-comment-${id}"
            data-respondelement="respond"
            data-replyto="${w.replyTo(author.name)}"
            aria-label="${w.replyTo(author.name)}"
            >${w.reply}</a
          >
        </p>`
      }
    </article>
    ${
      comment.replies.items.length > 0 &&
      html`<ol class="children">
        ${comment.replies.items.map((reply) => item(reply, story, depth + 1))}
      </ol>`
    }
  </li> `;
}

function form(site: Site, story: Story, answered: Comment | undefined, held: boolean): Html {
  const w = words[story.lang];
  return html`<div id="respond" class="comment-respond">
    ${held && html`<p class="comment-awaiting-moderation" role="status">${w.awaiting}</p>`}
    <h3 id="reply-title" class="comment-reply-title">
      ${answered ? w.replyTo(answered.author.name) : w.leaveReply}${
        answered &&
        html` <small
          ><a rel="nofollow" id="cancel-comment-reply-link" href="/${story.slug}#respond"
            >${w.cancelReply}</a
          ></small
        >`
      }
    </h3>
    <form action="/comments/v1/form" method="post" id="commentform" class="comment-form">
      <p class="comment-notes">
        <span id="email-notes">${w.note}</span>
        <span class="required-field-message">${w.required} ${star}</span>
      </p>
      <p class="comment-form-comment">
        <label for="comment">${w.comment} ${star}</label>
        <textarea
          id="comment"
          name="comment"
          cols="45"
          rows="8"
          maxlength="65525"
          required
          dir="auto"
        ></textarea>
      </p>
      <p class="comment-form-author">
        <label for="author">${w.name} ${star}</label>
        <input
          id="author"
          name="author"
          type="text"
          size="30"
          maxlength="245"
          autocomplete="name"
          required
        />
      </p>
      <p class="comment-form-email">
        <label for="email">${w.email} ${star}</label>
        <input
          id="email"
          name="email"
          type="email"
          size="30"
          maxlength="100"
          aria-describedby="email-notes"
          autocomplete="email"
          required
          dir="ltr"
        />
      </p>
      <p class="comment-form-url">
        <label for="url">${w.website}</label>
        <input
          id="url"
          name="url"
          type="url"
          size="30"
          maxlength="200"
          autocomplete="url"
          dir="ltr"
        />
      </p>
      <p class="form-submit">
        <input name="submit" type="submit" id="submit" class="submit" value="${w.post}" />
        <input type="hidden" name="comment_post_ID" value="${story.slug}" id="comment_post_ID" />
        <input
          type="hidden"
          name="comment_parent"
          value="${answered?.id ?? '0'}"
          id="comment_parent"
        />
        <input type="hidden" name="return_to" value="${site.origin}/${story.slug}" />
      </p>
    </form>
  </div>`;
}

const star = html`<span class="required">*</span>`;

function find(comments: readonly Comment[], id: string): Comment | undefined {
  for (const comment of comments) {
    if (comment.id === id) return comment;
    const below = find(comment.replies.items, id);
    if (below) return below;
  }
  return undefined;
}
