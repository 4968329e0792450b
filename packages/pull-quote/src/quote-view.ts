import { html, nothing, type TemplateResult } from 'lit';
import { copyIcon, icon, shareIcon, type Words } from '@stet/core';

/** For a moment in place of another icon: done. */
const checkIcon = 'M20.5 5 22 6.5 9.5 19 2.5 12 4 10.5l5.5 5.5Z';

/** What is drawn round one quote. */
export interface QuoteView {
  words: Words['pull-quote'];
  /** Name for screen readers; undefined when the markup has one. */
  label: string | undefined;
  /** Screen readers don't hear the quote. */
  silent: boolean;
  copyable: boolean;
  shareable: boolean;
  /** Where "Read in context" leads; undefined for no link. */
  href: string | undefined;
  status: QuoteStatus | undefined;
  /** The reader is near a button. */
  onIntent: () => void;
  onCopy: () => void;
  onShare: () => void;
  onContext: (event: MouseEvent) => void;
  onChange: () => void;
}

export interface QuoteStatus {
  kind: 'copied' | 'failed' | 'arrived';
  text: string;
}

export function quoteTemplate(view: QuoteView): TemplateResult {
  const { label, silent, status } = view;
  return html`<div
      class="quote"
      role=${label && !silent ? 'note' : nothing}
      aria-label=${(!silent && label) || nothing}
      aria-hidden=${silent ? 'true' : nothing}
    >
      <span part="mark" aria-hidden="true"></span>
      <slot name="portrait" part="portrait"></slot>
      <slot @slotchange=${view.onChange}></slot>
    </div>
    ${actions(view)}
    <span part="status" role="status" class=${status?.kind === 'failed' ? '' : 'visually-hidden'}
      >${status?.text}</span
    >`;
}

function actions(view: QuoteView): TemplateResult {
  const { copyable, shareable, href, status, words } = view;
  if (!(copyable || shareable || href !== undefined)) return html`<slot name="actions"></slot>`;
  const copied = status?.kind === 'copied';
  return html`<div part="actions" @pointerenter=${view.onIntent} @focusin=${view.onIntent}>
    <slot name="actions"></slot>
    ${copyable ? button('copy-button', copied ? checkIcon : copyIcon, words.copy, words.copyHint, view.onCopy) : nothing}
    ${shareable ? button('share-button', shareIcon, words.share, words.shareHint, view.onShare) : nothing}
    ${
      href !== undefined
        ? html`<a part="context-link" class="action" href=${href} @click=${view.onContext}
            >${words.context}</a
          >`
        : nothing
    }
  </div>`;
}

function button(
  part: string,
  sign: string,
  label: string,
  name: string,
  onClick: () => void,
): TemplateResult {
  return html`<button
    part=${part}
    class="action"
    type="button"
    aria-label=${name}
    @click=${onClick}
  >
    ${icon(sign)}${label}
  </button>`;
}
