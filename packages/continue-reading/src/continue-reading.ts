import {
  LitElement,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { emit } from '@stet/core/emit.js';
import { setState } from '@stet/core/states.js';
import { adoptStyles, createStyledRoot } from '@stet/core/styled-root.js';
import { buttonStyles } from '@stet/core/styles/button.js';
import { hostStyles } from '@stet/core/styles/host.js';

import { beforePaint } from './before-paint.ts';
import { onCommands } from './commands.ts';
import type { ToggleReason } from './continue-reading.events.ts';
import { foldStyles } from './continue-reading.styles.ts';
import { hashTarget } from './deep-link.ts';
import { Fold, openTemplate, showAll } from './fold.ts';
import { load, loaded, type Later } from './later.ts';
import { rememberOpened, remembers, wasOpened } from './memory.ts';
import { isPrerendered, whenRead } from './prerender.ts';
import { mediaListOf, viewOf } from './view.ts';
import { warnIfEmpty, whenParsed } from './warn-if-empty.ts';

const foldSheets = [buttonStyles, foldStyles];
const whereToCut = ['paragraphs', 'words', 'screens', 'at', 'href'] as const;

/**
 * Holds the rest of a text back behind a "Continue Reading" button.
 *
 * The words stay in the page, unmarked: find-in-page, `#id` and `#:~:text=` links, print, reader modes
 * and crawlers reach all of them, and so does a reader without JavaScript.
 *
 * @summary Holds back the rest of an article, and loses none of it.
 * @tagname stet-continue-reading
 *
 * @slot - The whole text. Its blocks must be direct children.
 * @slot button - Your own `<button>`, in place of ours.
 * @slot note - A short note beside the button.
 *
 * @csspart head - The part of the text that is always shown.
 * @csspart fade - The fade over the end of the head.
 * @csspart bar - The row with the button.
 * @csspart button - The button, or the link of `href`.
 * @csspart label - The visible words of the button.
 * @csspart detail - "4 min, 900 words".
 * @csspart rest - The part of the text that is held back.
 *
 * @cssprop [--stet-continue-reading-bar-size=3.5rem] - Height of the button's row; reserved before upgrade.
 * @cssprop [--stet-continue-reading-fade=4rem] - Height of the fade.
 *
 * @cssState collapsed - Text is held back.
 * @cssState expanded - All text is shown, and some could be held back.
 * @cssState inactive - Nothing to hold back: too few words, another medium, or `href`.
 *
 * @event {CustomEvent<BeforeToggleDetail>} stet-before-toggle - Before the text opens or closes; cancelable when a reader, a script or a command asked.
 * @event {CustomEvent<ToggleDetail>} stet-toggle - The text has opened or closed.
 */
export class StetContinueReading extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  static override styles: CSSResultGroup = [hostStyles, ...foldSheets];

  static override properties: PropertyDeclarations = {
    collapsed: { type: Boolean, reflect: true },
    paragraphs: { type: Number },
    words: { type: Number },
    screens: { type: Number },
    at: { type: String },
    minHidden: { type: Number, attribute: 'min-hidden' },
    media: { type: String },
    collapsible: { type: Boolean },
    label: { type: String },
    labelCollapse: { type: String, attribute: 'label-collapse' },
    context: { type: String },
    detail: { type: String },
    href: { type: String },
    remember: { type: String },
    for: { type: String },
  };

  /** Starts held back. Removed when the text is opened; without it the tag does nothing. */
  declare collapsed: boolean;

  /** Cuts after so many paragraphs. */
  declare paragraphs: number;

  /** Cuts after the block in which so many words are reached. */
  declare words: number | undefined;

  /** Cuts after so many viewport heights of text. */
  declare screens: number | undefined;

  /** Cuts before the block that matches, or holds what matches, this selector. */
  declare at: string | undefined;

  /** When fewer words than this would be held back, nothing is. */
  declare minHidden: number;

  /** Holds back only while this media query matches. */
  declare media: string;

  /** Keeps the button, so that the reader can close the text again. */
  declare collapsible: boolean;

  /** Words on the button; "Continue Reading" when not given. */
  declare label: string | undefined;

  /** Words on the button while the text is open, with `collapsible`; they replace `aria-expanded`. */
  declare labelCollapse: string;

  /** Hidden end of the button's name: ": headline". The nearest `h1` when not given. */
  declare context: string | undefined;

  /** `time`, `words` or both: what the button says of the rest. */
  declare detail: string;

  /** Address of the full page: a link takes the button's place and nothing is held back here. */
  declare href: string | undefined;

  /** `session` keeps a text open that the reader has opened on this address; `none` does not. */
  declare remember: string;

  /** Selector of elements, anywhere in the document, to hold back in place of the own children. */
  declare for: string;

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #folds = new Map<HTMLElement, Fold>();
  #connection: AbortController | undefined;
  #measuring: Promise<void> | undefined;
  #arriving: Promise<unknown> | undefined;
  #holdsLater = false;
  #mediaList: MediaQueryList | undefined;
  #stopFollowing: (() => void) | undefined;

  constructor() {
    super();
    this.collapsed = false;
    this.paragraphs = 3;
    this.minHidden = 80;
    this.media = '';
    this.collapsible = false;
    this.labelCollapse = '';
    this.detail = '';
    this.remember = 'session';
    this.for = '';
  }

  /** Opens the text; false when a `stet-before-toggle` listener cancelled. */
  expand(): boolean {
    return this.#toggleAll(true, 'api');
  }

  /** Holds the text back again; false when a `stet-before-toggle` listener cancelled. */
  collapse(): boolean {
    return this.#toggleAll(false, 'api');
  }

  /** Opens a text that is held back, or holds an open one back. */
  toggle(): boolean {
    return this.#toggleAll(this.collapsed, 'api');
  }

  /** Opens the text if it holds `node` back, and scrolls to the node; false when cancelled or not in the text. */
  async revealTo(node: Node): Promise<boolean> {
    const fold = [...this.#folds.values()].find(({ host }) => host.contains(node));
    if (!fold) return false;
    if (fold.held && fold.holds(node) && !this.#ask(fold, true, 'api')) return false;
    await this.updateComplete;
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    element?.scrollIntoView({ block: 'start' });
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    onCommands(this, (open) => this.#toggleAll(open ?? this.collapsed, 'command'), signal);
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#onHash, { signal });
    this.#watchMedia(this.media);
    this.#follow();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection?.abort();
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#watchMedia('');
    for (const host of [...this.#folds.keys()]) this.#leave(host);
  }

  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
    if (changed.has('media') && this.hasUpdated) this.#watchMedia(this.media);
    if (changed.has('collapsed') && this.hasUpdated) this.#setAll(!this.collapsed);
    if (this.detail && !loaded.detail) this.#need('detail', () => this.requestUpdate());
    const isNewRule = whereToCut.some((name) => changed.has(name));
    for (const fold of this.#folds.values()) {
      fold.stale ||= isNewRule;
      fold.measure(viewOf(this, fold.host, this.#mediaList));
    }
    this.#showCollapsed();
    this.#showStates();
  }

  protected override render(): TemplateResult {
    return this.#folds.get(this)?.template() ?? openTemplate;
  }

  protected override updated(): void {
    if (!this.#folds.has(this)) showAll(this, this.renderRoot as ShadowRoot);
    for (const fold of this.#folds.values()) {
      if (fold.host !== this) render(fold.template(), fold.root);
      fold.assign();
    }
    if ([...this.#folds.values()].some(({ stale }) => stale)) this.#measureScreens();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#arriving;
    const isDone = await super.getUpdateComplete();
    await this.#measuring;
    return isDone && super.getUpdateComplete();
  }

  protected override firstUpdated(): void {
    this.#openForDeepLink();
    whenParsed(this.ownerDocument, () => {
      this.#openForDeepLink();
      warnIfEmpty(this);
    });
  }

  #measureScreens(): void {
    this.#measuring ??= beforePaint(this.ownerDocument).then(() => {
      this.#measuring = undefined;
      for (const fold of this.#folds.values()) fold.isLaidOut = fold.stale;
      this.requestUpdate();
    });
  }

  #follow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    for (const host of [...this.#folds.keys()]) this.#leave(host);
    if (!this.for) return this.#enter(this, this.renderRoot as ShadowRoot);
    if (!loaded.adopt) return this.#need('adopt', () => this.isConnected && this.#follow());
    const { adopt } = loaded;
    this.#stopFollowing = adopt.followFor(this, this.for, {
      enter: (host) => this.#adopt(host, adopt),
      leave: (host) => this.#leave(host),
    });
  }

  /** Loads what an attribute asks for; `updateComplete` waits for it. */
  #need(name: keyof Later, use: () => unknown): void {
    this.#arriving = load(name).then((isThere) => isThere && use());
  }

  #adopt(host: HTMLElement, { openFoldRoot, canBeDivided }: Later['adopt']): void {
    const root = openFoldRoot(this, host, foldSheets);
    if (!root) return;
    this.#enter(host, root);
    void canBeDivided(this, host).then((can) => {
      if (can || !this.#folds.has(host)) return;
      this.#leave(host);
      this.requestUpdate();
    });
  }

  #enter(host: HTMLElement, root: ShadowRoot): void {
    const fold = new Fold(host, root, {
      changed: () => this.requestUpdate(),
      ask: (asked, reason) => this.#ask(asked, !asked.open, reason),
    });
    const holds = this.collapsed || this.#holdsLater;
    fold.open = !holds || (remembers(this) && wasOpened(this, host));
    this.#folds.set(host, fold);
    this.requestUpdate();
  }

  #leave(host: HTMLElement): void {
    const fold = this.#folds.get(host);
    this.#folds.delete(host);
    if (fold && host !== this) render(openTemplate, fold.root);
    fold?.release();
  }

  #toggleAll(open: boolean, reason: ToggleReason): boolean {
    const folds = [...this.#folds.values()].filter((fold) => fold.open !== open);
    if (folds.length === 0) this.collapsed = !open;
    const allowed = folds.map((fold) => this.#ask(fold, open, reason)).every(Boolean);
    if (open) this.#holdsLater = false;
    return allowed;
  }

  #setAll(open: boolean): void {
    const folds = [...this.#folds.values()].filter((fold) => fold.open !== open);
    for (const fold of folds) this.#set(fold, open, 'api');
    if (folds.length > 0 && open) this.#holdsLater = false;
  }

  #ask(fold: Fold, open: boolean, reason: ToggleReason): boolean {
    const cancelable = reason === 'user' || reason === 'api' || reason === 'command';
    const allowed =
      isPrerendered(this.ownerDocument) ||
      emit(this, 'stet-before-toggle', { open, reason }, { cancelable });
    if (allowed) this.#set(fold, open, reason);
    return allowed;
  }

  #set(fold: Fold, open: boolean, reason: ToggleReason): void {
    fold.open = open;
    this.#showCollapsed();
    this.requestUpdate();
    if (remembers(this)) rememberOpened(this, fold.host, open);
    whenRead(this.ownerDocument, () => {
      emit(this, 'stet-toggle', { open, reason, words: fold.words });
    });
    const losesFocus = !open && fold.holds(this.ownerDocument.activeElement);
    if (reason === 'user' || losesFocus) void this.#moveFocus(fold);
  }

  // Gone when all texts are open; one that comes later, with another page of the story, is held back all the same.
  #showCollapsed(): void {
    if (this.#folds.size === 0) return;
    const isSomeClosed = [...this.#folds.values()].some(({ open }) => !open);
    this.#holdsLater ||= this.collapsed && !isSomeClosed;
    this.collapsed = isSomeClosed;
  }

  async #moveFocus(fold: Fold): Promise<void> {
    await this.updateComplete;
    if (!fold.open) fold.focusButton();
    else if (!this.collapsible) fold.focusRest();
  }

  // A fragment that was navigated to before the upgrade fires nothing any more.
  #openForDeepLink(): void {
    for (const fold of this.#folds.values())
      if (fold.isOpenedAtWords) this.#ask(fold, true, 'find');
    this.#onHash();
  }

  readonly #onHash = (): void => {
    const target = hashTarget(this);
    if (!target) return;
    for (const fold of this.#folds.values()) {
      if (!fold.held || !fold.holds(target)) continue;
      this.#ask(fold, true, 'hash');
      void this.updateComplete.then(() => target.scrollIntoView());
    }
  };

  #watchMedia(media: string | null): void {
    this.#mediaList?.removeEventListener('change', this.#onMedia);
    this.#mediaList = mediaListOf(this, media);
    this.#mediaList?.addEventListener('change', this.#onMedia);
  }

  readonly #onMedia = (): void => {
    for (const fold of this.#folds.values()) {
      const wasHeld = fold.held;
      fold.measure(viewOf(this, fold.host, this.#mediaList));
      if (fold.held === wasHeld) continue;
      emit(this, 'stet-toggle', { open: wasHeld, reason: 'media', words: fold.words });
    }
    this.requestUpdate();
  };

  #showStates(): void {
    const folds = [...this.#folds.values()];
    const held = folds.some((fold) => fold.held);
    const active = folds.some((fold) => fold.active);
    setState(this.#internals, 'collapsed', held);
    setState(this.#internals, 'expanded', active && !held);
    setState(this.#internals, 'inactive', !active);
  }
}
