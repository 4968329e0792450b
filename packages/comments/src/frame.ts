import { html, nothing, type TemplateResult } from 'lit';
import { countText, type Spoken } from '@stet/core';

const hidden = 'onbeforematch' in document.documentElement ? 'until-found' : '';

export interface FrameView {
  isOpen: boolean;
  label: string;
  /** 0 where none is known. */
  count: number;
  words: Pick<Spoken<'comments'>, 'count' | 'language'>;
  /** The reader comes near the trigger. */
  near: () => void;
  open: (reason: 'user' | 'find' | 'hash') => void;
}

/** The trigger, and what it holds back. */
export function frame(view: FrameView, content: TemplateResult): TemplateResult {
  return html`
    ${view.isOpen ? nothing : trigger(view)}
    <div
      part="content"
      hidden=${view.isOpen ? nothing : hidden}
      @beforematch=${() => view.open(location.hash ? 'hash' : 'find')}
    >
      ${content}
    </div>
  `;
}

function trigger({ label, count, words, near, open }: FrameView): TemplateResult {
  return html`<div part="bar">
    <button
      part="trigger"
      class="button"
      type="button"
      @pointerenter=${near}
      @focus=${near}
      @click=${() => open('user')}
    >
      ${label}
      ${count > 0 ? html`<span part="count">${countText(words.count, count, words.language)}</span>` : nothing}
    </button>
  </div>`;
}
