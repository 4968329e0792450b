import { html } from 'hono/html';
import type { CommentStatus } from '../protocol.ts';
import type { QueueEntry } from '../store/queue.ts';
import type { Markup } from './page.ts';

const TABS: Record<CommentStatus, string> = {
  held: 'Waiting',
  published: 'Published',
  removed: 'Removed',
};

const EMPTY: Record<CommentStatus, string> = {
  held: 'Nothing is waiting for you.',
  published: 'No comment is published yet.',
  removed: 'No comment was removed.',
};

export function signInPage(basePath: string, error: string | null): Markup {
  return html`<h1>Moderation</h1>
    <form action="${basePath}/moderation/sign-in" method="post">
      <div class="field">
        <label for="secret">Secret</label>
        <input
          id="secret"
          name="secret"
          type="password"
          autocomplete="current-password"
          required
          ${error === null ? '' : html`aria-invalid="true" aria-describedby="secret-error"`}
        />
        ${error === null ? '' : html`<p class="error" id="secret-error" role="alert">${error}</p>`}
        <p class="note">The one that STET_SECRET holds where the comment service runs.</p>
      </div>
      <p><button>Sign in</button></p>
    </form>`;
}

export function moderationOffPage(reason: string, remedy: string): Markup {
  return html`<h1>Moderation is off</h1>
    <p>${reason}</p>
    <p>${remedy}</p>`;
}

export interface QueueView {
  basePath: string;
  token: string;
  status: CommentStatus;
  entries: QueueEntry[];
  waiting: number;
  /** `after` of the next page. */
  next: number | null;
}

/** Everything a reader wrote is shown as the characters it is made of; nothing of it is a link. */
export function queuePage(view: QueueView): Markup {
  const { basePath, token, status, entries, waiting, next } = view;
  return html`<header>
      <h1>Moderation</h1>
      <form action="${basePath}/moderation/sign-out" method="post">
        ${tokenField(token)}<button class="quiet">Sign out</button>
      </form>
    </header>
    <nav aria-label="Comments">
      ${Object.entries(TABS).map(
        ([tab, label]) =>
          html`<a
            href="${basePath}/moderation?status=${tab}"
            ${tab === status ? html`aria-current="page"` : ''}
            >${label}${tab === 'held' ? ` (${waiting})` : ''}</a
          >`,
      )}
    </nav>
    ${
      entries.length === 0
        ? html`<p>${EMPTY[status]}</p>`
        : html`<ol class="queue">
            ${entries.map((entry) => queueItem(entry, view))}
          </ol>`
    }
    ${next === null ? '' : html`<p><a href="${basePath}/moderation?status=${status}&amp;after=${next}">Next page</a></p>`}`;
}

function queueItem(entry: QueueEntry, { basePath, token, status }: QueueView): Markup {
  const written = new Date(entry.createdAt);
  const name = entry.name || 'Without a name';
  return html`<li id="${entry.id}">
    <h2><bdi>${name}</bdi></h2>
    <p class="meta">
      on <bdi>${entry.thread}</bdi>,
      <time datetime="${written.toISOString()}">${written.toUTCString()}</time
      >${entry.url === null ? '' : html`, website <bdi>${entry.url}</bdi>`}
    </p>
    ${
      entry.answered === null
        ? ''
        : html`<blockquote class="words answered" dir="auto">
            ${beginningOf(entry.answered)}
          </blockquote>`
    }
    <p class="words" dir="auto">${entry.markdown}</p>
    <form class="actions" action="${basePath}/moderation/decide" method="post">
      ${tokenField(token)}<input type="hidden" name="id" value="${entry.id}" /><input
        type="hidden"
        name="from"
        value="${status}"
      />
      ${status === 'published' ? '' : html`<button name="action" value="approve" aria-label="${status === 'removed' ? 'Put back' : 'Approve'}, ${name}">${status === 'removed' ? 'Put back' : 'Approve'}</button>`}
      ${status === 'removed' ? '' : html`<button class="alarm" name="action" value="remove" aria-label="Remove, ${name}">Remove</button>`}
    </form>
  </li>`;
}

function beginningOf(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function tokenField(token: string): Markup {
  return html`<input type="hidden" name="token" value="${token}" />`;
}
