import type { Spoken } from '@stet/core';
import { countText } from '@stet/core/count-text.js';
import { fill } from '@stet/core/fill.js';
import { nearestLanguage } from '@stet/core/language.js';
import { html, nothing, type TemplateResult } from 'lit';

type Words = Spoken<'top-stories'>;
type Part = TemplateResult | typeof nothing;
type Host = HTMLElement & { labelPending: string | undefined };

/** The button for the stories that wait, if there are any. */
export function pendingTemplate(
  host: Host,
  count: number,
  words: Words,
  onClick: () => void,
): Part {
  if (count === 0) return nothing;
  return button('pending-button', news(host, count, words), false, onClick);
}

/** What is said where there is no story to show. */
export function noteTemplate(
  note: 'loading' | 'error' | 'empty' | undefined,
  hasFailed: boolean,
  words: Words,
  onRetry: () => void,
): Part {
  if (!note) return nothing;
  return html`<slot name=${note}><p class="note">${words[note]}</p></slot>
    ${hasFailed ? button('retry-button', words.retry, note === 'loading', onRetry) : nothing}`;
}

/** The button for more stories, if there are any. It stays what it is while they load, and keeps the focus. */
export function moreTemplate(label: string | false, isBusy: boolean, onClick: () => void): Part {
  if (label === false) return nothing;
  return button('more-button', label, isBusy, onClick);
}

/** What is announced: the stories that wait, else what came of the last press on a button. */
export function statusTemplate(
  host: Host,
  count: number,
  said: string | undefined,
  words: Words,
): TemplateResult {
  const text = count > 0 && said === undefined ? news(host, count, words) : said;
  return html`<div part="status" class="visually-hidden" role="status">${text}</div>`;
}

function button(part: string, label: string, isBusy: boolean, onClick: () => void): TemplateResult {
  return html`<button
    part=${part}
    class="button"
    type="button"
    aria-disabled=${isBusy || nothing}
    @click=${onClick}
  >
    ${label}
  </button>`;
}

function news(host: Host, count: number, words: Words): string {
  if (!host.labelPending) return countText(words.pending, count, words.language);
  const number = new Intl.NumberFormat(nearestLanguage(host)).format(count);
  return fill(host.labelPending, { count: number });
}
