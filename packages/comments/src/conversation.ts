import { html, nothing, render, type ReactiveController, type TemplateResult } from 'lit';
import type { CommentDetail, StetCommentForm } from '@stet/comment-form';
import type { Comment, CommentSort } from '@stet/comment-client';
import { emit, nearestLanguage, oneOf, wordsFor, type Spoken } from '@stet/core';

import { Answering } from './answering.ts';
import { create, type CommentView } from './comment-node.ts';
import { togglePanel } from './comment-panel.ts';
import type { StetComments } from './comments.ts';
import { english } from './conversation.words.ts';
import { isMuted, mute } from './muted.ts';
import { printInto } from './printed-comments.ts';
import { readableAdapter } from './readable-adapter.ts';
import { printedHosts } from './printed-hosts.ts';
import { rememberPlace, takePlace } from './reading-place.ts';
import { scrollTo } from './scroll-to.ts';
import { Thread } from './thread.ts';
import { threadView } from './thread-view.ts';

export { conversationStyles } from './conversation.styles.ts';

const mostAPage = 10_000;

/** What an open `<stet-comments>` does: its code comes when a reader wants it. */
export class Conversation implements ReactiveController {
  readonly #host: StetComments;
  /** Resolves when the host has drawn what it was asked to. */
  readonly #drawn: () => Promise<unknown>;
  readonly #answering: Answering;
  readonly #formPlace: HTMLElement = create('div');
  #thread: Thread | undefined;
  #connection = new AbortController();
  #status = '';

  constructor(host: StetComments, drawn: () => Promise<unknown>) {
    this.#host = host;
    this.#drawn = drawn;
    this.#answering = new Answering(host);
    this.#formPlace.className = 'form';
    this.#makeThread();
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const host = this.#host;
    // In the document, since what was adopted, and its form, stand anywhere in it.
    const page = host.ownerDocument;
    page.addEventListener('click', (event) => this.#answering.startFrom(event), { signal });
    const onPosted = (event: Event): void => {
      if (this.#isOurs(event)) void this.#onPosted((event as CustomEvent<CommentDetail>).detail);
    };
    page.addEventListener('stet-comment', onPosted, { signal });
    const onCancel = (event: Event): void => void (this.#isOurs(event) && this.#endAnswer());
    page.addEventListener('stet-reply-cancel', onCancel, { signal });
    const leave = (): void => rememberPlace(host, this.#thread?.list.element);
    addEventListener('pagehide', leave, { signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
    if (this.#thread) this.#thread.live = false;
  }

  get form(): StetCommentForm | null {
    return this.#answering.form;
  }

  get states(): Record<'loading' | 'error' | 'closed' | 'empty', boolean> {
    const thread = this.#thread;
    return {
      loading: thread?.busy === true,
      error: thread?.failed === true,
      closed: thread?.store.closed === true,
      empty: thread?.isEmpty === true,
    };
  }

  /** Where the conversation begins; undefined where the page has printed it. */
  get start(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#heading') ?? undefined;
  }

  /** The thread of an endpoint; undefined where none is named. */
  render(): TemplateResult | undefined {
    const thread = this.#thread;
    if (!thread) return undefined;
    const { heading, headingLevel, live } = this.#host;
    const { store, busy, failed, pending } = thread;
    const words = this.#words;
    this.#drawForm();
    if (!busy) thread.live = live && this.#host.isConnected;
    return threadView({
      words,
      heading: heading ?? words.heading,
      headingLevel: headingLevel >= 1 && headingLevel <= 6 ? headingLevel : 2,
      sort: this.#sort,
      sorts: thread.adapter.capabilities.sorts,
      count: store.count,
      remaining: store.remaining,
      pending,
      status: busy ? words.loading : failed ? words.failed : this.#status,
      failed,
      closed: store.closed,
      isEmpty: thread.isEmpty,
      form: store.closed || this.#answering.id !== undefined ? nothing : this.#formPlace,
      list: thread.list.element,
      sortBy: (sort) => (this.#host.sort = sort),
      retry: () => void this.load(),
      more: () => void this.#more(),
      applyPending: () => void this.#applyPending(),
    });
  }

  /** Loads the first page, or the one that holds `around`. */
  async load(around?: string): Promise<void> {
    this.#answering.end();
    this.#status = '';
    await this.#thread?.load(around);
  }

  /** Shows a comment, and gives it focus; false when it is not there. */
  async goTo(id: string): Promise<boolean> {
    if (this.#thread && !this.#thread.store.find(id)) await this.load(id);
    await this.#drawn();
    const comment = this.#commentElement(id);
    if (!comment) return false;
    comment.focus({ preventScroll: true });
    await scrollTo(comment);
    return true;
  }

  /** Loads what a reader had before him when he left the page, and shows it where it stood. */
  async comeBack(): Promise<void> {
    const place = takePlace(this.#host);
    await this.load(place?.id);
    await this.#drawn();
    const comment = place && this.#commentElement(place.id);
    if (comment) await scrollTo(comment, place.top);
  }

  /** Endpoint, thread or order have changed. */
  useSource(): void {
    this.#answering.end();
    this.#makeThread();
    void this.#thread?.load();
  }

  get #words(): Spoken<'comments'> {
    return wordsFor(this.#host, 'comments', english);
  }

  get #sort(): CommentSort {
    return oneOf(this.#host, 'sort', this.#host.sort, ['newest', 'oldest', 'top'], 'newest');
  }

  #makeThread(): void {
    const host = this.#host;
    const isPrinted = [...host.children].some((child) => child.slot !== 'form');
    const adapter = isPrinted || host.for ? undefined : readableAdapter(host);
    const { pageSize } = host;
    this.#thread?.end();
    this.#thread = undefined;
    if (!adapter?.capabilities.list) return;
    const isFit = pageSize >= 1 && pageSize <= mostAPage;
    const options = { sort: this.#sort, pageSize: isFit ? Math.round(pageSize) : 20 };
    const thread = new Thread(adapter, options, {
      view: () => this.#commentView(),
      changed: () => host.requestUpdate(),
      loaded: (count) => emit(host, 'stet-comments-load', { count }),
      failed: (error) => {
        console.warn(`<${host.localName}> could not load ${adapter.target}: ${error.message}`);
        emit(host, 'stet-comments-error', { error });
      },
      pending: (count) => emit(host, 'stet-pending', { count }),
    });
    thread.list.element.addEventListener('click', (event) => this.#onClick(event));
    this.#thread = thread;
  }

  #commentView(): CommentView {
    const { maxDepth } = this.#host;
    const actions = this.#thread?.actions;
    return {
      words: this.#words,
      language: nearestLanguage(this.#host),
      maxDepth: maxDepth > 0 ? maxDepth : 3,
      closed: this.#thread?.store.closed === true,
      reactions: actions?.reactions ?? [],
      hasReacted: (id, name) => actions?.hasReacted(id, name) === true,
      isMuted,
      hasMenu: ({ id, status }) => status === 'published' || actions?.own(id) !== undefined,
    };
  }

  #drawForm(): void {
    const { endpoint, adapter, thread, headingLevel } = this.#host;
    const slot = html`<slot name="form">
      <stet-comment-form
        endpoint=${endpoint ?? nothing}
        adapter=${adapter}
        thread=${thread ?? nothing}
        heading-level=${Math.min(6, headingLevel + 1)}
      ></stet-comment-form>
    </slot>`;
    render(slot, this.#formPlace);
  }

  /** Whether it comes from the form of these comments, and of no others in the page. */
  #isOurs(event: Event): boolean {
    const { form } = this.#answering;
    return form !== null && event.composedPath().includes(form);
  }

  #commentElement(id: string): HTMLElement | null {
    return this.#thread?.list.node(id) ?? this.#host.ownerDocument.getElementById(`comment-${id}`);
  }

  async #more(parent?: Comment): Promise<void> {
    const first = await this.#thread?.more(parent);
    await this.#drawn();
    if (first) this.#commentElement(first.id)?.focus();
  }

  async #applyPending(): Promise<void> {
    await this.load();
    await this.#drawn();
    this.#thread?.list.element.querySelector<HTMLElement>('[part="comment"]')?.focus();
  }

  async #endAnswer(): Promise<void> {
    const id = this.#answering.end();
    this.#host.requestUpdate();
    await this.#drawn();
    if (id !== undefined) this.#commentElement(id)?.focus();
  }

  async #onPosted({ comment }: CommentDetail): Promise<void> {
    this.#answering.end();
    this.#host.requestUpdate();
    if (!comment) return;
    if (this.#thread) this.#thread.add(comment);
    else {
      const [printed] = printedHosts(this.#host);
      if (printed) printInto(printed, comment, nearestLanguage(printed), this.#words.held);
    }
    await this.#drawn();
    this.#commentElement(comment.id)?.focus();
  }

  #onClick(event: Event): void {
    const thread = this.#thread;
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    const node = button?.closest<HTMLElement>('[part="comment"]');
    const comment = thread?.store.find(node?.id.slice('comment-'.length) ?? '');
    if (!thread || !button || !node || !comment) return;
    const acts: Record<string, () => void> = {
      reply: () => {
        this.#answering.start(comment.id, comment.author.name, node, this.#formPlace);
        this.#host.requestUpdate();
      },
      replies: () => void this.#more(comment),
      react: () => void this.#react(thread, comment, button.dataset['reaction'] ?? ''),
      menu: () => this.#openMenu(thread, node, comment),
      unmute: () => this.#mute(thread, comment.author.name, false),
    };
    acts[button.dataset['act'] ?? '']?.();
  }

  async #react(thread: Thread, comment: Comment, name: string): Promise<void> {
    const { actions } = thread;
    if (!actions) return;
    const isOn = !actions.hasReacted(comment.id, name);
    try {
      const reactions = await actions.react(comment.id, name, isOn);
      thread.update({ ...comment, reactions });
    } catch {
      this.#say(this.#words.notDone);
    }
  }

  #openMenu(thread: Thread, node: HTMLElement, comment: Comment): void {
    togglePanel(node, comment, {
      words: this.#words,
      actions: thread.actions,
      edited: (changed) => thread.update(changed),
      removed: ({ id }) => {
        thread.remove(id);
        this.start?.focus();
      },
      mute: (name) => this.#mute(thread, name, true),
      say: (text) => this.#say(text),
    });
  }

  #mute(thread: Thread, name: string, on: boolean): void {
    mute(name, on);
    thread.updateAuthor(name);
  }

  #say(status: string): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
