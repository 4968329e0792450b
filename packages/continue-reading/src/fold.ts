import { html, nothing, type TemplateResult } from 'lit';
import { countText, focusOnce, nearestLanguage, readingMinutes, type Spoken } from '@stet/core';

import type { ToggleReason } from './continue-reading.events.ts';
import { minutesText } from './continue-reading.words.ts';
import { cutText, isElement, isText, type Cut, type CutRule } from './cut.ts';

/** What a fold shows on its button, and whether it may hold anything back. */
export interface FoldView {
  rule: CutRule;
  minHidden: number;
  /** False in the wrong medium, and where another page has the whole text. */
  mayHold: boolean;
  /** That other page. */
  href: string | undefined;
  collapsible: boolean;
  words: Spoken<'continue-reading'>;
  label: string;
  labelCollapse: string;
  /** The nearest headline when not given. */
  context: string | undefined;
  detail: ReadonlySet<string>;
}

const findsHiddenText = 'onbeforematch' in document.documentElement;

// Slots are assigned by hand, so somebody must go on doing it for a host whose element has gone.
const caretakers = new WeakMap<HTMLElement, MutationObserver>();

/**
 * One text that is held back: its host keeps every child where it is, and the host's shadow tree
 * shows the first of them, a button, and the others in a box that the browser hides until found.
 */
export class Fold {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether a reader, a search or a script has opened it. */
  open = false;
  /** Whether the children have changed since they were measured. */
  stale = true;
  #cut: Cut = { head: [], rest: [], restWords: 0 };
  #view: FoldView | undefined;
  readonly #observer: MutationObserver;
  readonly #ask: (fold: Fold, reason: ToggleReason) => void;

  constructor(
    host: HTMLElement,
    root: ShadowRoot,
    { changed, ask }: { changed: () => void; ask: (fold: Fold, reason: ToggleReason) => void },
  ) {
    this.host = host;
    this.root = root;
    this.#ask = ask;
    caretakers.get(host)?.disconnect();
    this.#observer = new MutationObserver(() => {
      this.stale = true;
      changed();
    });
    this.#observer.observe(host, { childList: true, subtree: true, characterData: true });
  }

  /** Words that are, or would be, held back. */
  get words(): number {
    return this.#cut.restWords;
  }

  get active(): boolean {
    const view = this.#view;
    return view?.mayHold === true && this.words > 0 && this.words >= view.minHidden;
  }

  get held(): boolean {
    return this.active && !this.open;
  }

  /** Looks at the children again and divides them. */
  measure(view: FoldView): void {
    const nodes = this.#flow();
    this.#view = view;
    // Screens can only be counted once everything is laid out, so the first look shows it all.
    this.stale = view.rule.by === 'screens' && !nodes.every((node) => this.#isInHead(node));
    this.#cut =
      this.stale || view.href !== undefined
        ? { head: nodes, rest: [], restWords: 0 }
        : cutText(nodes, view.rule, nearestLanguage(this.host));
  }

  holds(node: Node | null): boolean {
    return node !== null && this.#cut.rest.some((held) => held.contains(node));
  }

  template(): TemplateResult {
    const hidden = findsHiddenText ? 'until-found' : '';
    return html`
      <div part="head">
        <slot id="head"></slot>
        ${this.held ? html`<div part="fade"></div>` : nothing}
      </div>
      ${this.#bar()}
      <div part="rest" hidden=${this.held ? hidden : nothing} @beforematch=${this.#onBeforeMatch}>
        <slot id="rest"></slot>
      </div>
    `;
  }

  /** Gives every child its place in the shadow tree; call after each render. */
  assign(): void {
    const named = (name: string) => [...this.host.querySelectorAll(`:scope > [slot="${name}"]`)];
    const { head, rest } = this.#cut;
    this.#slot('#head')?.assign(...head);
    this.#slot('#rest')?.assign(...rest);
    this.#slot('#button')?.assign(...named('button'));
    this.#slot('#note')?.assign(...named('note'));
  }

  /** Puts the reader at the first words that were held back, as the button they pressed is gone. */
  focusRest(): void {
    const first = this.#cut.rest.find(isElement) as HTMLElement | undefined;
    if (first) focusOnce(first);
  }

  focusButton(): void {
    const own = this.#slot('#button')?.assignedElements()[0] as HTMLElement | undefined;
    const button = own ?? this.root.querySelector<HTMLElement>('[part="button"]');
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }

  /** Stops holding back. What the host contains now or later is shown. */
  release(): void {
    this.#observer.disconnect();
    this.open = true;
    const showAll = () => this.#slot('#head')?.assign(...this.#flow());
    const caretaker = new MutationObserver(showAll);
    caretaker.observe(this.host, { childList: true });
    caretakers.set(this.host, caretaker);
    showAll();
  }

  #flow(): (Element | Text)[] {
    return [...this.host.childNodes].filter(
      (node): node is Element | Text =>
        (isElement(node) && !['button', 'note'].includes(node.slot)) || isText(node),
    );
  }

  #isInHead(node: Element | Text): boolean {
    return node.assignedSlot !== null && node.assignedSlot === this.#slot('#head');
  }

  #slot(selector: string): HTMLSlotElement | null {
    return this.root.querySelector<HTMLSlotElement>(selector);
  }

  #bar(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    if (view.href !== undefined) {
      return html`<div part="bar">
        <a part="button" class="button" href=${view.href}>${this.#name(view, view.label)}</a>
      </div>`;
    }
    if (!this.active || (this.open && !view.collapsible)) return nothing;
    return html`<div part="bar">
      <slot id="note"></slot>
      <slot id="button" @click=${this.#onClick}>${this.#button(view)}</slot>
    </div>`;
  }

  #button(view: FoldView): TemplateResult {
    // A button says what has changed by its name or by its state, never by both at once.
    const renamed = view.collapsible && view.labelCollapse !== '';
    const label = renamed && this.open ? view.labelCollapse : view.label;
    const expanded = view.collapsible && !renamed ? String(this.open) : nothing;
    return html`<button part="button" class="button" type="button" aria-expanded=${expanded}>
      ${this.#name(view, label)}
    </button>`;
  }

  #name(view: FoldView, label: string): TemplateResult {
    const detail = this.#detail(view);
    const context = view.context ?? nearestHeadline(this.host);
    return html`<span part="label">${label}</span>${
        context ? html`<span class="visually-hidden">: ${context}</span>` : nothing
      }${detail ? html` <span part="detail">${detail}</span>` : nothing}`;
  }

  #detail({ detail, words }: FoldView): string {
    const language = nearestLanguage(this.host);
    const { restWords } = this.#cut;
    const parts: string[] = [];
    if (detail.has('time')) parts.push(minutesText(readingMinutes(restWords, language), language));
    if (detail.has('words')) parts.push(countText(words.words, restWords, words.language));
    return parts.join(', ');
  }

  readonly #onClick = (event: Event): void => {
    if (!event.defaultPrevented) this.#ask(this, 'user');
  };

  readonly #onBeforeMatch = (): void => {
    this.#ask(this, this.holds(hashTarget(this.host)) ? 'hash' : 'find');
  };
}

function nearestHeadline(host: HTMLElement): string {
  const frame = host.closest('article, stet-article');
  const headline = frame?.querySelector('h1') ?? host.ownerDocument.querySelector('h1');
  return headline?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}

/** The element that the address names by `#id`, if it is in the same tree as `near`. */
export function hashTarget(near: Node): Element | null {
  const id = decodeHash(near.ownerDocument?.defaultView?.location.hash.slice(1) ?? '');
  const root = near.getRootNode() as Partial<DocumentFragment>;
  return (id && root.getElementById?.(id)) || null;
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
