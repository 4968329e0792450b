import { html, nothing, type TemplateResult } from 'lit';

import { countText } from './comments.words.ts';

const hidden = 'onbeforematch' in document.documentElement ? 'until-found' : '';

export interface FrameView {
  isOpen: boolean;
  label: string;
  /** 0 where none is known. */
  count: number;
  language: string;
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

function trigger({ label, count, language, open }: FrameView): TemplateResult {
  return html`<div part="bar">
    <button part="trigger" class="button" type="button" @click=${() => open('user')}>
      ${label}
      ${count > 0 ? html`<span part="count">${countText(count, language)}</span>` : nothing}
    </button>
  </div>`;
}
