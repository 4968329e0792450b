import { html, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Spoken } from '@stet/core';
import { copyIcon } from '@stet/core/copy-icon.js';
import { copyText } from '@stet/core/copy-text.js';
import { emit } from '@stet/core/emit.js';
import { icon } from '@stet/core/icon.js';
import { shareNatively } from '@stet/core/native-share.js';
import { shareIcon } from '@stet/core/share-icon.js';
import { buttonStyles } from '@stet/core/styles/button.js';
import { iconStyles } from '@stet/core/styles/icon.js';
import { wordsFor } from '@stet/core/words.js';

import { describeSelection, selectedRange, type Selected } from './selected-text.ts';
import { selectionStyles } from './selection-menu.styles.ts';

export const selectionSheets: readonly CSSResult[] = [buttonStyles, iconStyles, selectionStyles];

type Shown =
  'language' | 'selection' | 'copy' | 'copied' | 'notCopied' | 'share' | 'open' | 'close';

const english: Pick<Spoken<'article'>, Shown> = {
  language: 'en',
  selection: 'Selected text',
  copy: 'Copy quote',
  copied: 'Quote copied',
  notCopied: 'The quote could not be copied. Its link is:',
  share: 'Share',
  open: '“',
  close: '”',
};

// Until the reader has done selecting.
const pause = 250;
const saidFor = 4000;
const gap = 8;

/**
 * A few buttons beside what a reader has selected. It takes no focus and no click from the page: Tab goes into it,
 * Escape out of it. On touch screens it stands at the foot of the window, as the system's own menu is at the words.
 */
export class SelectionMenu {
  readonly #article: LitElement;
  readonly #stories: () => HTMLElement[];
  readonly #ended = new AbortController();
  #found: { story: HTMLElement; range: Range } | undefined;
  #status = '';
  #isPressed = false;
  #cameFrom: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  constructor(article: LitElement, stories: () => HTMLElement[]) {
    this.#article = article;
    this.#stories = stories;
    const { signal } = this.#ended;
    const page = article.ownerDocument;
    const on = (type: string, listener: (event: never) => void) =>
      page.addEventListener(type, listener as EventListener, {
        signal,
        capture: true,
        passive: type !== 'keydown',
      });
    on('pointerdown', (event: Event) => (this.#isPressed = !this.#isOwn(event)));
    on('pointerup', () => this.#release());
    on('pointercancel', () => this.#release());
    on('keydown', (event: KeyboardEvent) => this.#onKeydown(event));
    on('scroll', () => this.#placeSoon());
  }

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#ended.abort();
    this.#box?.hidePopover();
  }

  /** To be told of each change of the page's selection. */
  selectionChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  template(): TemplateResult {
    const words = this.#words;
    return html`<div
      part="selection-menu"
      popover="manual"
      role="group"
      aria-label=${words.selection}
      @mousedown=${keepSelection}
      @focusout=${this.#onFocusout}
    >
      <button class="button" part="copy-button" type="button" @click=${() => this.#copy()}>
        ${icon(copyIcon)}${words.copy}
      </button>
      <button class="button" part="share-button" type="button" @click=${() => this.#share()}>
        ${icon(shareIcon)}${words.share}
      </button>
      <span part="selection-status" role="status">${this.#status}</span>
    </div>`;
  }

  /** To be called after each render. */
  show(): void {
    const box = this.#box;
    if (!box?.isConnected) return;
    if (!this.#found) return box.hidePopover();
    if (!box.matches(':popover-open')) box.showPopover();
    this.#placeSoon();
  }

  get #box(): HTMLElement | null | undefined {
    return this.#article.shadowRoot?.querySelector<HTMLElement>('[part="selection-menu"]');
  }

  get #words(): Pick<Spoken<'article'>, Shown> {
    return wordsFor(this.#article, 'article', english, this.#found?.story ?? this.#article);
  }

  #isOwn(event: Event): boolean {
    return this.#box != null && event.composedPath().includes(this.#box);
  }

  #release(): void {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    this.selectionChanged();
  }

  #look(): void {
    if (this.#isPressed || this.#box?.matches(':focus-within')) return;
    const found = selectedRange(this.#article.ownerDocument, this.#stories());
    if (!found && !this.#found) return;
    const isSame = found?.range.toString() === this.#found?.range.toString();
    this.#found = found;
    if (!isSame) this.#status = '';
    this.#article.requestUpdate();
  }

  #close(): void {
    this.#found = undefined;
    this.#status = '';
    this.#article.requestUpdate();
  }

  #placeSoon(): void {
    if (!this.#found || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const box = this.#box;
      if (box && this.#found) place(box, this.#found.range);
    });
  }

  async #copy(): Promise<boolean> {
    const selected = this.#selected;
    if (!selected) return false;
    const text = `${selected.text}\n${selected.url}`;
    const copied = await copyText(text);
    const words = this.#words;
    this.#say(copied ? words.copied : `${words.notCopied} ${selected.url}`);
    if (copied) emit(this.#article, 'stet-copy', { text, url: selected.url });
    return copied;
  }

  async #share(): Promise<void> {
    const selected = this.#selected;
    if (!selected) return;
    const { text, url } = selected;
    const network = 'share' in navigator ? 'native' : 'copy';
    const before = { text, url, network };
    if (!emit(this.#article, 'stet-before-share', before, { cancelable: true })) return;
    const result = network === 'native' ? await shareNatively({ text, url }) : 'unavailable';
    if (result === 'dismissed') return;
    if (result === 'unavailable' && !(await this.#copy())) return;
    const used = result === 'shared' ? 'native' : 'copy';
    emit(this.#article, 'stet-share', { text, url, network: used });
  }

  get #selected(): (Selected & { text: string }) | undefined {
    if (!this.#found) return undefined;
    const selected = describeSelection(this.#found.story, this.#found.range);
    const words = this.#words;
    const quoted = `${words.open}${selected.quote}${words.close}`;
    return { ...selected, text: selected.credit ? `${quoted}\n— ${selected.credit}` : quoted };
  }

  #say(status: string): void {
    this.#status = status;
    this.#article.requestUpdate();
    setTimeout(() => {
      if (this.#status !== status) return;
      this.#status = '';
      this.#article.requestUpdate();
    }, saidFor);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!this.#found) return;
    const isInside = this.#isOwn(event);
    if (event.key === 'Escape') {
      const back = isInside ? this.#cameFrom : undefined;
      this.#close();
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      else if (isInside) (this.#article.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    } else if (event.key === 'Tab' && !isInside && !hasModifier(event)) {
      // Where the menu stands in the page is no matter to who reads it beside the words.
      event.preventDefault();
      this.#cameFrom = this.#article.ownerDocument.activeElement;
      this.#box?.querySelector('button')?.focus({ preventScroll: true });
    }
  }

  readonly #onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    if (next && !this.#box?.contains(next)) this.#close();
  };
}

// A press on a button ends a selection in some browsers.
function keepSelection(event: Event): void {
  if (!(event.target as Element).closest('[role="status"]')) event.preventDefault();
}

function hasModifier({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || ctrlKey || altKey || metaKey;
}

/** Above the words where there is room, else below; with touch, where the system's menu is not. */
function place(box: HTMLElement, range: Range): void {
  const { clientWidth, clientHeight } = range.startContainer.ownerDocument?.documentElement ?? box;
  const words = range.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const above = words.top - height - gap;
  const below = Math.min(words.bottom + gap, clientHeight - height - gap);
  const top = isTouch ? clientHeight - height - 2 * gap : above >= gap ? above : below;
  const middle = isTouch ? clientWidth / 2 : words.left + words.width / 2;
  const left = Math.max(gap, Math.min(middle - width / 2, clientWidth - width - gap));
  box.style.setProperty('top', `${Math.round(top)}px`);
  box.style.setProperty('left', `${Math.round(left)}px`);
}
