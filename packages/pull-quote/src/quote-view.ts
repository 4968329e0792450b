import { html, nothing, type TemplateResult } from 'lit';

/** One quote of the page, and what its row of buttons shows. */
export interface Quote {
  host: HTMLElement;
  root: ShadowRoot;
  /** Address of the source, once it has been looked up. */
  url: string | undefined;
  status: QuoteStatus | undefined;
  /** The reader is at the source, and may want to come back. */
  isLeft: boolean;
  /** Has the styles of what is loaded later. */
  isDressed: boolean;
}

/** Until the browser is idle nothing is looked up; a source that is named needs no looking up. */
export function guessOf({ source }: { source: string | undefined }): string {
  return source?.startsWith('#') ? source : '#';
}

/** What is drawn round one quote. */
export interface QuoteView {
  /** Name for screen readers; undefined when the markup has one. */
  label: string | undefined;
  /** Screen readers don't hear the quote. */
  silent: boolean;
  /** The row of buttons; undefined for none, `nothing` while it is loaded. */
  row: TemplateResult | typeof nothing | undefined;
  status: QuoteStatus | undefined;
  onChange: () => void;
}

export interface QuoteStatus {
  kind: 'copied' | 'failed' | 'arrived';
  text: string;
}

export function quoteTemplate({ label, silent, row, status, onChange }: QuoteView): TemplateResult {
  const slot = html`<slot name="actions"></slot>`;
  return html`<div
      class="quote"
      role=${label && !silent ? 'note' : nothing}
      aria-label=${(!silent && label) || nothing}
      aria-hidden=${silent ? 'true' : nothing}
    >
      <span part="mark" aria-hidden="true"></span>
      <slot name="portrait" part="portrait"></slot>
      <slot @slotchange=${onChange}></slot>
    </div>
    ${row === undefined ? slot : html`<div part="actions">${slot}${row}</div>`}
    <span part="status" role="status" class=${status?.kind === 'failed' ? '' : 'visually-hidden'}
      >${status?.text}</span
    >`;
}
