import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '@stet/core/fill.js';
import { focusOnce } from '@stet/core/focus-once.js';
import { nearestLanguage } from '@stet/core/language.js';

import type { english } from './continue-reading.words.ts';
import type { ToggleReason } from './continue-reading.events.ts';
import {
  countAll,
  cutText,
  hasWords,
  isElement,
  isText,
  type Block,
  type Cut,
  type CutRule,
} from './cut.ts';
import { hashTarget, opensAtWordsIn } from './deep-link.ts';

/** What a fold shows on its button, and whether it may hold anything back. */
export interface FoldView {
  rule: CutRule;
  minHidden: number;
  /** False in the wrong medium, and where another page has the whole text. */
  mayHold: boolean;
  /** That other page. */
  href: string | undefined;
  collapsible: boolean;
  words: typeof english;
  label: string;
  labelCollapse: string | null;
  /** The nearest headline when not given. */
  context: string | null | undefined;
  /** What the button says of so many words; undefined for nothing. */
  detailOf: ((count: number) => string) | undefined;
}

const findsHiddenText = 'onbeforematch' in document.documentElement;

/** What a host shows when nothing of it is held back any more: its children, laid out as without us. */
export const openTemplate: TemplateResult = html`<slot id="head"></slot>`;

// Slots are assigned by hand, so somebody must go on doing it for a host that has no fold.
const caretakers = new WeakMap<HTMLElement, MutationObserver>();

/** Shows what a host contains now or later. */
export function showAll(host: HTMLElement, root: ShadowRoot): void {
  const show = () => slotIn(root, '#head')?.assign(...blocksOf(host));
  show();
  if (caretakers.has(host)) return;
  const caretaker = new MutationObserver(show);
  caretaker.observe(host, { childList: true });
  caretakers.set(host, caretaker);
}

/**
 * One text that is held back: its host keeps every child where it is, and the host's shadow tree
 * shows the first of them, a button, and the others in a box that the browser hides until found.
 */
export class Fold {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Whether a reader, a search or a script has opened it. */
  open = false;
  /** Whether the children have changed since they were divided. */
  stale = true;
  /** Whether the whole text is laid out and about to be painted, so that screens can be counted. */
  isLaidOut = false;
  #cut: Cut = { head: [], rest: [] };
  #words: number | undefined;
  #isEnough = false;
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
    caretakers.delete(host);
    this.#observer = new MutationObserver(() => {
      this.stale = true;
      changed();
    });
    this.#observer.observe(host, { childList: true, subtree: true, characterData: true });
  }

  /** Words that are, or would be, held back; counted when somebody asks. */
  get words(): number {
    return (this.#words ??= countAll(this.#cut.rest, nearestLanguage(this.host)));
  }

  get active(): boolean {
    return this.#view?.mayHold === true && this.#isEnough;
  }

  get held(): boolean {
    return this.active && !this.open;
  }

  /** Whether the page was opened at exact words in what is held back. */
  get isOpenedAtWords(): boolean {
    return this.held && opensAtWordsIn(this.#cut.rest, this.#cut.head);
  }

  /** Takes what is asked for, and divides the children where they, or the rule, are new. */
  measure(view: FoldView): void {
    this.#view = view;
    const language = nearestLanguage(this.host);
    if (this.stale) this.#divide(view, language);
    this.#isEnough = hasWords(this.#cut.rest, Math.max(1, view.minHidden), language);
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
    showAll(this.host, this.root);
  }

  #divide(view: FoldView, language: string): void {
    const nodes = blocksOf(this.host);
    this.#words = undefined;
    // Screens can only be counted once everything is laid out, so the first look shows it all.
    this.stale = view.rule.by === 'screens' && !this.isLaidOut;
    this.isLaidOut = false;
    const stays = this.stale || view.href !== undefined;
    this.#cut = stays ? { head: nodes, rest: [] } : cutText(nodes, view.rule, language);
  }

  #slot(selector: string): HTMLSlotElement | null {
    return slotIn(this.root, selector);
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
    const renamed = view.collapsible && view.labelCollapse;
    const label = (this.open && renamed) || view.label;
    const expanded = view.collapsible && !renamed ? String(this.open) : nothing;
    return html`<button part="button" class="button" type="button" aria-expanded=${expanded}>
      ${this.#name(view, label)}
    </button>`;
  }

  #name(view: FoldView, label: string): TemplateResult {
    const detail = view.detailOf?.(this.words);
    const headline = view.context ?? nearestHeadline(this.host);
    // Together, as each part of a row of parts is heard with a space before it.
    return html`<span
        ><span part="label">${label}</span>${
          headline
            ? html`<span class="headline">${fill(view.words.headline, { headline })}</span>`
            : nothing
        }</span
      >${detail ? html` <span part="detail">${detail}</span>` : nothing}`;
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

/** The children that are text: all but those that go into another slot. */
function blocksOf(host: HTMLElement): Block[] {
  return [...host.childNodes].filter(
    (node): node is Block =>
      (isElement(node) && !['button', 'note'].includes(node.slot)) || isText(node),
  );
}

function slotIn(root: ShadowRoot, selector: string): HTMLSlotElement | null {
  return root.querySelector<HTMLSlotElement>(selector);
}
