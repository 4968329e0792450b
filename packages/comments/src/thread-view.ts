import { html, nothing, type TemplateResult } from 'lit';
import type { CommentSort } from '@stet/comment-client';
import { countText, type Spoken } from '@stet/core';

const orders = ['newest', 'oldest', 'top'] as const;

export interface ThreadView {
  words: Spoken<'comments'>;
  heading: string;
  headingLevel: number;
  sort: CommentSort;
  /** Orders that the back end can give; chosen from when there is more than one. */
  sorts: readonly CommentSort[];
  /** Published comments; undefined until the back end has told. */
  count: number | undefined;
  remaining: number;
  pending: number;
  status: string;
  failed: boolean;
  closed: boolean;
  isEmpty: boolean;
  /** Nothing while it stands under a comment that is answered. */
  form: HTMLElement | typeof nothing;
  list: HTMLElement;
  sortBy: (sort: CommentSort) => void;
  retry: () => void;
  more: () => void;
  applyPending: () => void;
}

/** A thread that comes from an endpoint, with its heading, its form and its buttons. */
export function threadView(view: ThreadView): TemplateResult {
  const { words, count, pending, remaining, failed } = view;
  const counted = count ? ` · ${countText(words.count, count, words.language)}` : '';
  return html`<section class="thread" aria-labelledby="heading">
    <div id="heading" class="heading" role="heading" aria-level=${view.headingLevel} tabindex="-1">
      ${view.heading}${counted}
    </div>
    ${view.closed ? html`<p class="closed">${words.closed}</p>` : nothing} ${view.form}
    ${(count ?? 0) > 1 && view.sorts.length > 1 ? sortRow(view) : nothing}
    ${
      pending > 0
        ? html`<button
            part="pending-button"
            class="button"
            type="button"
            @click=${view.applyPending}
          >
            ${countText(words.pending, pending, words.language)}
          </button>`
        : nothing
    }
    ${view.list}
    ${view.isEmpty && !view.closed ? html`<p class="empty">${words.empty}</p>` : nothing}
    <p part="status" role="status">${view.status}</p>
    ${
      failed
        ? html`<button class="button" type="button" @click=${view.retry}>${words.retry}</button>`
        : nothing
    }
    ${
      remaining > 0 && !failed
        ? html`<button part="more-button" class="button" type="button" @click=${view.more}>
            ${countText(words.more, remaining, words.language)}
          </button>`
        : nothing
    }
  </section>`;
}

function sortRow({ words, sort, sorts, sortBy }: ThreadView): TemplateResult {
  return html`<div part="sort" class="row" role="group" aria-label=${words.sort}>
    ${orders
      .filter((name) => sorts.includes(name))
      .map(
        (name) =>
          html`<button
            class="link"
            type="button"
            aria-pressed=${name === sort}
            @click=${() => sortBy(name)}
          >
            ${words[name]}
          </button>`,
      )}
  </div>`;
}
