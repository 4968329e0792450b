import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '@stet/core';

import { commentList, type ItemView } from './comment-item.ts';
import type { ThreadController } from './thread-controller.ts';

export interface ThreadView extends ItemView {
  heading: string;
  headingLevel: number;
  retry: () => void;
  more: () => void;
  applyPending: () => void;
}

/** A thread that comes from an endpoint, with its heading, its form and its buttons. */
export function threadView(thread: ThreadController, view: ThreadView): TemplateResult {
  const { store } = thread;
  const { words } = view;
  const status = thread.busy ? words.loading : thread.failed ? words.failed : '';
  const comments = store?.comments ?? [];
  const count = store?.count ? ` · ${countText(words.count, store.count, words.language)}` : '';
  const isEmpty = store?.count === 0 && comments.length === 0;
  return html`<section class="thread" aria-labelledby="heading">
    <div id="heading" class="heading" role="heading" aria-level=${view.headingLevel} tabindex="-1">
      ${view.heading}${count}
    </div>
    ${view.closed ? html`<p>${words.closed}</p>` : nothing}
    ${
      view.closed || view.answering !== undefined
        ? nothing
        : html`<div class="form">${view.form()}</div>`
    }
    ${
      thread.pending > 0
        ? html`<button
            part="pending-button"
            class="button"
            type="button"
            @click=${view.applyPending}
          >
            ${countText(words.pending, thread.pending, words.language)}
          </button>`
        : nothing
    }
    ${comments.length > 0 ? commentList(comments, view) : nothing}
    ${isEmpty && !view.closed ? html`<p>${words.empty}</p>` : nothing}
    <p part="status" role="status">${status}</p>
    ${
      thread.failed
        ? html`<button class="button" type="button" @click=${view.retry}>${words.retry}</button>`
        : nothing
    }
    ${
      store && store.remaining > 0 && !thread.failed
        ? html`<button part="more-button" class="button" type="button" @click=${view.more}>
            ${countText(words.more, store.remaining, words.language)}
          </button>`
        : nothing
    }
  </section>`;
}
