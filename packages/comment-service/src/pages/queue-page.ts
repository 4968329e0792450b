import { html } from 'hono/html';
import type { Thread } from '../protocol.ts';
import type { QueueEntry, View } from '../store/queue.ts';
import { moderationHead, tokenField } from './moderation-page.ts';
import type { Markup } from './page.ts';

const TABS: Record<View, string> = {
  held: 'Waiting',
  reported: 'Reported',
  new: 'Not seen yet',
  published: 'Published',
  removed: 'Removed',
};

const EMPTY: Record<View, string> = {
  held: 'Nothing is waiting for you.',
  reported: 'No comment is reported.',
  new: 'You have seen every comment.',
  published: 'No comment is published yet.',
  removed: 'No comment was removed.',
};

export interface QueueView {
  basePath: string;
  token: string;
  view: View;
  search: string;
  /** Only comments of this one. */
  thread: Thread | null;
  entries: QueueEntry[];
  waiting: number;
  /** `after` of the next page. */
  next: number | null;
  /** Lines of the log that the last decision made, to be undone together. */
  undo: string;
}

/** Everything a reader wrote is shown as the characters it is made of; nothing of it is a link. */
export function queuePage(page: QueueView): Markup {
  const { basePath, token, view, entries, waiting, next, undo, thread, search } = page;
  const address = (changes: Record<string, string>): string =>
    `${basePath}/moderation?${new URLSearchParams({
      status: view,
      ...(search !== '' && { q: search }),
      ...(thread !== null && { thread: thread.id }),
      ...changes,
    })}`;
  return html`${moderationHead(basePath, token)} ${undo === '' ? '' : undoForm(page)}
    <nav aria-label="Comments">
      ${Object.entries(TABS).map(
        ([tab, label]) =>
          html`<a
            href="${address({ status: tab })}"
            ${tab === view ? html`aria-current="page"` : ''}
            >${label}${tab === 'held' ? ` (${waiting})` : ''}</a
          >`,
      )}
    </nav>
    <form class="search" action="${basePath}/moderation" role="search">
      <input type="hidden" name="status" value="${view}" />
      <label for="q">Search words and names</label>
      <input id="q" name="q" type="search" value="${search}" />
      <button class="quiet">Search</button>
    </form>
    ${thread === null ? '' : threadForm(thread, page)}
    ${
      entries.length === 0
        ? html`<p>${EMPTY[view]}</p>`
        : html`<form action="${basePath}/moderation/decide" method="post">
            ${tokenField(token)}<input type="hidden" name="from" value="${view}" />
            <ol class="queue">
              ${entries.map((entry) => queueItem(entry))}
            </ol>
            <p class="actions">
              Those that are marked:
              <button name="action" value="approve">Approve all</button>
              <button class="alarm" name="action" value="remove">Remove all</button>
            </p>
          </form>`
    }
    ${next === null ? '' : html`<p><a href="${address({ after: String(next) })}">Next page</a></p>`}
    ${keysHelp()}`;
}

function queueItem(entry: QueueEntry): Markup {
  const { id, status, thread, picked, reason, reports } = entry;
  const written = new Date(entry.createdAt);
  const name = entry.name || 'Without a name';
  const notes = [reason, reports ? `reports: ${reports}` : null].filter((note) => note !== null);
  const button = (key: string, action: string, label: string, quiet = 'quiet'): Markup =>
    html`<button
      class="${quiet}"
      name="one"
      value="${action} ${id}"
      data-key="${key}"
      ${
        'ar'.includes(key)
          ? html`aria-label="${label}, ${name}"`
          : html`aria-describedby="name-${id}"`
      }
    >
      ${label}
    </button>`;
  return html`<li id="${id}" tabindex="-1" aria-labelledby="name-${id}">
    <h2>
      <input type="checkbox" name="id" value="${id}" aria-labelledby="name-${id}" />
      <bdi id="name-${id}">${name}</bdi>
    </h2>
    <p class="meta">
      on <bdi>${thread}</bdi> (<a href="?${new URLSearchParams({ thread, status })}">only this</a>),
      <time datetime="${written.toISOString()}">${written.toUTCString()}</time
      >${entry.url === null ? '' : html`, website <bdi>${entry.url}</bdi>`}
    </p>
    ${notes.length === 0 ? '' : html`<p class="note">${notes.join('; ')}</p>`}
    ${entry.answered === null ? '' : answeredWords(entry.answered)}
    <p class="words" dir="auto">${entry.markdown}</p>
    <div class="actions">
      ${
        status === 'published'
          ? html`${button('h', 'hold', 'Hold')}
            ${picked === 1 ? button('p', 'unpick', "No editor's pick") : button('p', 'pick', "Editor's pick")}`
          : button('a', 'approve', status === 'removed' ? 'Put back' : 'Approve', '')
      }
      ${status === 'published' && reports ? button('a', 'approve', 'It is fine', '') : ''}
      ${status === 'removed' ? button('e', 'erase', 'Erase for good', 'alarm') : button('r', 'remove', 'Remove', 'alarm')}
    </div>
  </li>`;
}

/** On one line: its style shows every space that is in it. */
function answeredWords(text: string): Markup {
  return html`<blockquote class="words answered" dir="auto">${beginningOf(text)}</blockquote>`;
}

function undoForm({ basePath, token, undo, view }: QueueView): Markup {
  const howMany = undo.split(',').length;
  return html`<form id="undo" class="actions" action="${basePath}/moderation/undo" method="post">
    ${tokenField(token)}<input type="hidden" name="audit" value="${undo}" />
    <input type="hidden" name="from" value="${view}" />
    <p role="status">${howMany === 1 ? 'Done.' : `Done, ${howMany} times.`}</p>
    <button class="quiet">Undo</button>
  </form>`;
}

function threadForm(thread: Thread, { basePath, token }: QueueView): Markup {
  const closes = thread.closesAt?.slice(0, 16) ?? '';
  return html`<form class="panel" action="${basePath}/moderation/thread" method="post">
    ${tokenField(token)}<input type="hidden" name="thread" value="${thread.id}" />
    <p><bdi>${thread.id}</bdi>: ${thread.count} published, ${thread.state}</p>
    <label for="slow">Seconds between two comments of one reader</label>
    <input
      id="slow"
      name="slow"
      type="number"
      min="0"
      max="86400"
      value="${thread.slowSeconds ?? 0}"
    />
    <label for="closes">Closes at (UTC)</label>
    <input id="closes" name="closes" type="datetime-local" value="${closes}" />
    <p class="actions">
      <button name="state" value="${thread.state}">Keep this</button>
      ${
        thread.state === 'open'
          ? html`<button class="alarm" name="state" value="closed">Close</button>`
          : html`<button class="quiet" name="state" value="open">Open</button>`
      }
    </p>
  </form>`;
}

function keysHelp(): Markup {
  return html`<details id="keys">
    <summary>Keys</summary>
    <p class="note">
      j next, k the one before, x mark, a approve, h hold, r remove, p editor's pick, u undo, /
      search, ? this list
    </p>
  </details>`;
}

function beginningOf(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
