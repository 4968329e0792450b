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
import type { CommentDetail } from '@stet/comment-form';
import type { Comment } from '@stet/comment-client';
import {
  adoptStyles,
  buttonStyles,
  createStyledRoot,
  emit,
  focusOnce,
  followFor,
  hostStyles,
  nearestLanguage,
  oneOf,
  openAdoptedRoot,
  setState,
  visuallyHidden,
  warnOnce,
  wordsFor,
  type Spoken,
} from '@stet/core';

import { Answering } from './answering.ts';
import type { OpenReason } from './comments.events.ts';
import { commentsStyles } from './comments.styles.ts';
import { english } from './comments.words.ts';
import { frame } from './frame.ts';
import { countPrinted, printInto } from './printed-comments.ts';
import { readableAdapter } from './readable-adapter.ts';
import { ThreadController } from './thread-controller.ts';
import { threadView } from './thread-view.ts';
import { whenVisible } from './when-visible.ts';

const printed = html`<slot></slot><slot name="form"></slot>`;
const source = ['endpoint', 'adapter', 'thread', 'sort', 'pageSize'] as const;
const sheets = [buttonStyles, visuallyHidden, commentsStyles];

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
 * @csspart list - The comments.
 * @csspart comment - One of them.
 * @csspart author - Its author.
 * @csspart time - When it was written.
 * @csspart body - Its text.
 * @csspart actions - The row under the text.
 * @csspart reply-button - "Reply".
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

  /** Comments a page, 1 to 100. */
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

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #adopted = new Map<HTMLElement, ShadowRoot>();
  // Comments that the parser or a framework brings later are printed ones too.
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #connection = new AbortController();
  #stopFollowing: (() => void) | undefined;
  readonly #thread = new ThreadController(this);
  #isOpen = false;
  readonly #answering = new Answering(this);

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
  }

  /** Opens the comments, and loads them where they come from an endpoint. False when cancelled. */
  open(): Promise<boolean> {
    return this.#open('api');
  }

  /** Loads the first page again. */
  async refresh(): Promise<void> {
    await this.#thread.load();
  }

  /** Opens the comments at one of them; false when it is not there. */
  async showComment(id: string): Promise<boolean> {
    if (!(await this.#open('api'))) return false;
    return this.#goTo(id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.addEventListener('click', (event) => this.#answering.startFrom(event), { signal });
    this.addEventListener('stet-comment', (event) => void this.#onPosted(event.detail), { signal });
    this.addEventListener('stet-reply-cancel', () => this.#endAnswer(), { signal });
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
    adoptStyles(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') && this.hasUpdated) this.#follow();
    if (source.some((name) => changed.has(name))) this.#useAdapter();
    this.#thread.live = this.live && this.#isOpen;
    const { store, busy, failed } = this.#thread;
    setState(this.#internals, 'open', this.#isOpen);
    setState(this.#internals, 'loading', busy);
    setState(this.#internals, 'error', failed);
    setState(this.#internals, 'closed', store?.closed === true);
    setState(this.#internals, 'empty', store?.count === 0 && store.comments.length === 0);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.for) return nothing;
    return this.#frame(this, this.#isPrinted ? printed : this.#fetched());
  }

  protected override updated(): void {
    for (const [host, root] of this.#adopted) {
      render(this.#frame(host, html`<slot></slot>`), root);
    }
  }

  protected override firstUpdated(): void {
    const loading = oneOf(this, 'loading', this.loading, ['click', 'visible', 'eager'], 'click');
    if (loading === 'eager') void this.#open('visible');
    if (loading === 'visible')
      whenVisible(this, () => void this.#open('visible'), this.#connection.signal);
    if (loading === 'click' && !this.#isPrinted) void this.#thread.count();
    void this.#onHash();
    setTimeout(() => this.#warnIfEmpty());
  }

  get #words(): Spoken<'comments'> {
    return wordsFor(this, 'comments', english);
  }

  get #isPrinted(): boolean {
    return [...this.children].some((child) => child.slot !== 'form');
  }

  #frame(host: HTMLElement, content: TemplateResult): TemplateResult {
    const words = wordsFor(this, 'comments', english, host);
    const count = this.#thread.store?.count ?? countPrinted(host);
    const open = (reason: OpenReason) => void this.#open(reason);
    const label = this.label ?? words.label;
    return frame({ isOpen: this.#isOpen, label, count, words, open }, content);
  }

  #fetched(): TemplateResult {
    return threadView(this.#thread, {
      words: this.#words,
      language: nearestLanguage(this),
      heading: this.heading ?? this.#words.heading,
      headingLevel: this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2,
      maxDepth: this.maxDepth > 0 ? this.maxDepth : 3,
      closed: this.#thread.store?.closed === true,
      answering: this.#answering.id,
      form: () => this.#formSlot(),
      reply: ({ id, author }) => void this.#answering.start(id, author.name),
      moreReplies: (comment) => void this.#more(comment),
      more: () => void this.#more(),
      retry: () => void this.#thread.load(),
      applyPending: () => void this.#thread.load(),
    });
  }

  #formSlot(): TemplateResult {
    return html`<slot name="form">
      <stet-comment-form
        endpoint=${this.endpoint ?? nothing}
        adapter=${this.adapter}
        thread=${this.thread ?? nothing}
        heading-level=${Math.min(6, this.headingLevel + 1)}
      ></stet-comment-form>
    </slot>`;
  }

  async #open(reason: OpenReason): Promise<boolean> {
    if (this.#isOpen) return true;
    const cancelable = reason === 'user' || reason === 'api';
    if (!emit(this, 'stet-before-open', { reason }, { cancelable })) return false;
    this.#isOpen = true;
    this.requestUpdate();
    const loaded = this.#isPrinted || this.for ? undefined : this.#thread.load(this.#hashId);
    emit(this, 'stet-open', { reason });
    await this.updateComplete;
    // The button that had focus is gone; what it opened begins with a heading or with the first comment.
    if (reason === 'user') focusOnce(this.#start);
    await loaded;
    await this.updateComplete;
    return true;
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
    const isFetched = !this.#isPrinted && !this.for && this.#thread.store !== undefined;
    if (!isOurs && !(isFetched && (id !== undefined || hash === '#respond'))) return;
    await this.#open('hash');
    if (id !== undefined) await this.#goTo(id);
    else if (isFetched) this.#answering.form?.focus();
    else target?.scrollIntoView();
  }

  async #goTo(id: string): Promise<boolean> {
    if (!this.#isPrinted && !this.#thread.store?.find(id)) await this.#thread.load(id);
    await this.updateComplete;
    const comment = this.#commentElement(id);
    comment?.scrollIntoView({ block: 'start' });
    comment?.focus({ preventScroll: true });
    return comment !== null;
  }

  #commentElement(id: string): HTMLElement | null {
    const own = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`comment-${id}`)}`);
    return own ?? this.ownerDocument.getElementById(`comment-${id}`);
  }

  get #start(): HTMLElement {
    const heading = this.renderRoot.querySelector<HTMLElement>('#heading');
    const printed = this.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6, [id^="comment-"]');
    return heading ?? printed ?? this;
  }

  async #more(parent?: Comment): Promise<void> {
    const first = await this.#thread.more(parent);
    await this.updateComplete;
    if (first) this.#commentElement(first.id)?.focus();
  }

  #endAnswer(): void {
    const id = this.#answering.end();
    if (id !== undefined) void this.updateComplete.then(() => this.#commentElement(id)?.focus());
  }

  async #onPosted({ comment }: CommentDetail): Promise<void> {
    this.#answering.end();
    if (!comment) return;
    if (this.#isPrinted) printInto(this, comment, nearestLanguage(this), this.#words.held);
    else this.#thread.store?.add(comment);
    this.requestUpdate();
    await this.updateComplete;
    this.#commentElement(comment.id)?.focus();
  }

  #useAdapter(): void {
    this.#thread.use(readableAdapter(this), {
      sort: oneOf(this, 'sort', this.sort, ['newest', 'oldest', 'top'], 'newest'),
      pageSize: this.pageSize >= 1 && this.pageSize <= 100 ? Math.round(this.pageSize) : 20,
    });
    if (this.#isOpen && !this.#isPrinted) void this.#thread.load();
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
    if (this.#isPrinted || this.for || this.#thread.store || !this.isConnected) return;
    const remedy = 'Put the CMS’s list between its tags, or name it: for="#comments". Or set both.';
    warnOnce(this, `has no comments in it, and no endpoint with a thread. ${remedy}`);
  }
}
