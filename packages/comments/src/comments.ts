import {
  LitElement,
  html,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { countComments } from '@stet/comment-client/counts.js';
import {
  adoptStyles,
  buttonStyles,
  createStyledRoot,
  emit,
  focusOnce,
  followFor,
  hostStyles,
  oneOf,
  openAdoptedRoot,
  setState,
  warnOnce,
  wordsFor,
} from '@stet/core';

import type { OpenReason } from './comments.events.ts';
import { comesBack } from './coming-back.ts';
import { commentsStyles } from './comments.styles.ts';
import { english } from './comments.words.ts';
import { frame } from './frame.ts';
import { countPrinted } from './printed-count.ts';
import { whenVisible } from './when-visible.ts';

type Code = typeof import('./conversation.ts');
type Conversation = InstanceType<Code['Conversation']>;

const source = ['endpoint', 'adapter', 'thread', 'sort', 'pageSize'] as const;
const sheets = [buttonStyles, commentsStyles];

let code: Promise<Code> | undefined;
const loadCode = (): Promise<Code> => {
  code ??= Promise.all([import('./conversation.ts'), import('@stet/comment-form/define.js')]).then(
    ([conversation]) => conversation,
  );
  return code;
};

/**
 * The conversation under an article, held back behind "Click to comment".
 *
 * Comments that the CMS has printed stand, and their reply links and permalinks work in place. Where there are
 * none, the thread comes from a comment service or from WordPress's REST API.
 *
 * @summary "Click to comment": the thread and its form.
 * @tagname stet-comments
 *
 * @slot - The CMS's list of comments.
 * @slot form - A `<stet-comment-form>`. Without one, a thread from an endpoint brings its own.
 *
 * @csspart bar - The row with the trigger.
 * @csspart trigger - "Click to comment", with the count where it is known.
 * @csspart count - The count in the trigger.
 * @csspart content - All that the trigger opens.
 * @csspart list - The comments, in groups of 50.
 * @csspart comment - One of them.
 * @csspart author - Its author.
 * @csspart time - When it was written.
 * @csspart body - Its text.
 * @csspart actions - The row under the text.
 * @csspart reply-button - "Reply".
 * @csspart reaction-button - "Like", or whatever reactions the service has.
 * @csspart menu-button - "More": edit, delete, report, mute.
 * @csspart panel - What "More" opens.
 * @csspart sort - The orders to choose from.
 * @csspart more-button - Loads the next page.
 * @csspart pending-button - Shows comments that have arrived since.
 * @csspart status - What is going on, announced.
 *
 * @cssprop [--stet-comments-bar-size=3.5rem] - Height of the trigger's row; reserved before upgrade.
 * @cssprop [--stet-comments-indent=1.5rem] - How far a reply stands in.
 *
 * @cssState open - The comments are shown.
 * @cssState loading - A page is on its way.
 * @cssState error - The last page did not come.
 * @cssState empty - The thread has no comments.
 * @cssState closed - The thread takes no comments.
 *
 * @event {CustomEvent<OpenDetail>} stet-before-open - Before the comments open; cancelable when a reader or a script asked.
 * @event {CustomEvent<OpenDetail>} stet-open - They are open.
 * @event {CustomEvent<CommentsLoadDetail>} stet-comments-load - A page has come.
 * @event {CustomEvent<CommentsErrorDetail>} stet-comments-error - A page has not come.
 * @event {CustomEvent<PendingDetail>} stet-pending - New comments wait behind a button.
 * @event {CustomEvent<ReplyDetail>} stet-reply - The reader answers a comment.
 */
export class StetComments extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, ...sheets];

  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    adapter: { type: String },
    thread: { type: String },
    loading: { type: String },
    sort: { type: String },
    pageSize: { type: Number, attribute: 'page-size' },
    maxDepth: { type: Number, attribute: 'max-depth' },
    live: { type: Boolean },
    label: { type: String },
    heading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    for: { type: String },
    _isOpen: { state: true },
    _count: { state: true },
    _conversation: { state: true },
  };

  /** Address of the comment service, or of a WordPress's `/wp-json/`. */
  declare endpoint: string | undefined;

  /** Back end: `auto`, `wordpress` or `stet`. */
  declare adapter: string;

  /** Stable name of the conversation at the endpoint. */
  declare thread: string | undefined;

  /** When the comments open: on `click`, when they come into view (`visible`), or at once (`eager`). */
  declare loading: string;

  /** `newest`, `oldest` or `top`. */
  declare sort: string;

  /** Comments a page, 1 to 10,000. Long ones come in parts, of which the first is shown at once. */
  declare pageSize: number;

  /** Replies deeper than this stand no further in. */
  declare maxDepth: number;

  /** Looks for new comments while the page is in view; they wait behind a button. */
  declare live: boolean;

  /** Words on the trigger; "Click to comment" when not given. */
  declare label: string | undefined;

  /** Heading over the thread; "Comments" when not given. */
  declare heading: string | undefined;

  /** Its level, 1 to 6. */
  declare headingLevel: number;

  /** Selector of elements, anywhere in the document, whose comments to hold back in place of the own children. */
  declare for: string;

  declare private _isOpen: boolean;
  declare private _count: number | undefined;
  declare private _conversation: Conversation | undefined;

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #adopted = new Map<HTMLElement, ShadowRoot>();
  // Comments that the parser or a framework brings later are printed ones too.
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #connection = new AbortController();
  #stopFollowing: (() => void) | undefined;
  #opening: Promise<void> | undefined;
  #laterStyles: Code['conversationStyles'] = [];

  constructor() {
    super();
    this.adapter = 'auto';
    this.loading = 'click';
    this.sort = 'newest';
    this.pageSize = 20;
    this.maxDepth = 3;
    this.live = false;
    this.headingLevel = 2;
    this.for = '';
    this._isOpen = false;
  }

  /** Opens the comments, and loads them where they come from an endpoint. False when cancelled, or when they did not load. */
  open(): Promise<boolean> {
    return this.#open('api');
  }

  /** Loads the first page again. */
  async refresh(): Promise<void> {
    await this._conversation?.load();
  }

  /** Opens the comments at one of them; false when it is not there. */
  async showComment(id: string): Promise<boolean> {
    return (await this.#open('api')) && (await this._conversation?.goTo(id)) === true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const view = this.ownerDocument.defaultView;
    view?.addEventListener('hashchange', () => void this.#onHash(), { signal });
    this.#follow();
    this.#children.observe(this, { childList: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.abort();
    this.#children.disconnect();
    this.#stopFollowing?.();
    for (const host of [...this.#adopted.keys()]) this.#leave(host);
  }

  adoptedCallback(): void {
    adoptStyles(this, this.#laterStyles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#opening;
    return isDone;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
    if (source.some((name) => changed.has(name))) this._conversation?.useSource();
    setState(this.#internals, 'open', this._isOpen);
    const { states } = this._conversation ?? {};
    for (const [name, isOn] of Object.entries(states ?? {}))
      setState(this.#internals, name, this._isOpen && isOn);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.for) return nothing;
    const fetched = this.#isPrinted ? undefined : this._conversation?.render();
    return this.#frame(this, fetched ?? html`<slot></slot><slot name="form"></slot>`);
  }

  protected override firstUpdated(): void {
    const loading = oneOf(this, 'loading', this.loading, ['click', 'visible', 'eager'], 'click');
    const open = () => void this.#open('visible');
    setTimeout(() => this.#warnIfEmpty());
    if (comesBack(this)) return void this.#open('return');
    if (loading === 'eager') open();
    else if (loading === 'visible') whenVisible(this, open, this.#connection.signal);
    else if (this.#isFetched) void this.#askForCount();
    void this.#onHash();
  }

  protected override updated(): void {
    for (const [host, root] of this.#adopted) render(this.#frame(host, html`<slot></slot>`), root);
  }

  get #isPrinted(): boolean {
    return [...this.children].some((child) => child.slot !== 'form');
  }

  get #isFetched(): boolean {
    return Boolean(!this.for && this.endpoint && this.thread) && !this.#isPrinted;
  }

  #frame(host: HTMLElement, content: TemplateResult): TemplateResult {
    const words = wordsFor(this, 'comments', english, host);
    const view = {
      isOpen: this._isOpen,
      label: this.label ?? words.label,
      count: (this.#isFetched ? this._count : undefined) ?? countPrinted(host),
      words,
      near: loadCode,
      open: (reason: OpenReason) => void this.#open(reason),
    };
    return frame(view, content);
  }

  async #askForCount(): Promise<void> {
    const { endpoint, thread, adapter } = this;
    this._count = await countComments({
      endpoint,
      thread,
      adapter: adapter === 'wordpress' || adapter === 'stet' ? adapter : 'auto',
    });
  }

  async #open(reason: OpenReason): Promise<boolean> {
    if (!this._isOpen) {
      const cancelable = reason === 'user' || reason === 'api';
      if (!emit(this, 'stet-before-open', { reason }, { cancelable })) return false;
      this._isOpen = true;
      this.#opening = this.#begin(reason).finally(() => (this.#opening = undefined));
      emit(this, 'stet-open', { reason });
    }
    await this.#opening;
    return this._isOpen;
  }

  /** What the page has printed is shown at once; all else needs the code of the conversation. */
  async #begin(reason: OpenReason): Promise<void> {
    await super.getUpdateComplete();
    // The button that had focus is gone; what it opened begins with a heading or with the first comment.
    const focusStart = () =>
      reason === 'user' && focusOnce(this._conversation?.start ?? this.#printedStart);
    if (!this.#isFetched) focusStart();
    try {
      const { Conversation, conversationStyles } = await loadCode();
      this.#laterStyles = conversationStyles;
      adoptStyles(this, conversationStyles);
      this._conversation ??= new Conversation(this, () => super.getUpdateComplete());
    } catch (cause) {
      code = undefined;
      const error = cause instanceof Error ? cause : new Error(String(cause));
      console.warn('<stet-comments> could not load its code; the button tries again.', error);
      emit(this, 'stet-comments-error', { error });
      // Printed comments stand without it: their links are links. A thread would be nothing.
      this._isOpen = !this.#isFetched;
      return;
    }
    const { _conversation: conversation } = this;
    if (!this.#isFetched) return reason === 'return' ? conversation.comeBack() : undefined;
    const loaded = reason === 'return' ? conversation.comeBack() : conversation.load(this.#hashId);
    await super.getUpdateComplete();
    focusStart();
    await loaded;
    await super.getUpdateComplete();
  }

  get #hashId(): string | undefined {
    return /^#comment-(.+)$/.exec(location.hash)?.[1];
  }

  async #onHash(): Promise<void> {
    const { hash } = location;
    const id = this.#hashId;
    const target = hash.length > 1 ? this.ownerDocument.getElementById(hash.slice(1)) : null;
    const hosts = this.for ? [...this.#adopted.keys()] : [this];
    const isOurs = target !== null && hosts.some((host) => host.contains(target));
    const isRespond = hash === '#respond';
    if (!isOurs && !(this.#isFetched && (id !== undefined || isRespond))) return;
    await this.#open('hash');
    if (isOurs) target.scrollIntoView();
    if (id !== undefined) await this._conversation?.goTo(id);
    else if (!isOurs) this._conversation?.form?.focus();
  }

  get #printedStart(): HTMLElement {
    return this.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6, [id^="comment-"]') ?? this;
  }

  #follow(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (!this.for) return;
    this.#stopFollowing = followFor(this, this.for, {
      enter: (host) => this.#adopt(host),
      leave: (host) => this.#leave(host),
    });
  }

  #adopt(host: HTMLElement): void {
    const root = openAdoptedRoot(this.localName, host, sheets);
    if (root) this.#adopted.set(host, root);
    else warnOnce(this, `for: <${host.localName}> takes no shadow root. Name a div or section.`);
    this.requestUpdate();
  }

  #leave(host: HTMLElement): void {
    const root = this.#adopted.get(host);
    this.#adopted.delete(host);
    if (root) render(html`<slot></slot>`, root);
  }

  #warnIfEmpty(): void {
    if (this.#isPrinted || this.for || this.#isFetched || !this.isConnected) return;
    const remedy = 'Put the CMS’s list between its tags, or name it: for="#comments". Or set both.';
    warnOnce(this, `has no comments in it, and no endpoint with a thread. ${remedy}`);
  }
}
