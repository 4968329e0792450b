import type { Adapter, Comment, CommentActions } from '@stet/comment-client';

import { CommentList } from './comment-list.ts';
import type { CommentView } from './comment-node.ts';
import { listen } from './live.ts';
import { ThreadStore, type ThreadOptions } from './thread-store.ts';

const pollInterval = 30_000;

export interface ThreadCallbacks {
  view: () => CommentView;
  changed: () => void;
  loaded: (count: number) => void;
  failed: (error: Error) => void;
  pending: (count: number) => void;
}

/** A thread from a back end: what is loaded of it, what is shown, and what has arrived since. */
export class Thread {
  readonly adapter: Adapter;
  readonly store: ThreadStore;
  readonly list: CommentList;
  actions: CommentActions | undefined;
  busy = false;
  failed = false;
  readonly #call: ThreadCallbacks;
  readonly #arrived = new Set<string>();
  /** Of those that nobody has named. */
  #missed = 0;
  #ended = new AbortController();
  #live: AbortController | undefined;

  constructor(adapter: Adapter, options: ThreadOptions, callbacks: ThreadCallbacks) {
    this.adapter = adapter;
    this.#call = callbacks;
    this.store = new ThreadStore(adapter, options);
    this.list = new CommentList(callbacks.view);
  }

  /** New comments that wait behind a button. */
  get pending(): number {
    return this.#arrived.size + this.#missed;
  }

  get isEmpty(): boolean {
    return this.store.count === 0 && this.store.size === 0;
  }

  end(): void {
    this.#ended.abort();
    this.#live?.abort();
    this.list.clear();
  }

  async load(around?: string): Promise<void> {
    // What readers may do with comments is asked for along with them; without it they can still be read.
    const actions =
      this.actions ?? this.adapter.actions?.(this.#ended.signal).catch(() => undefined);
    let isFirst = true;
    await this.#run(async (signal) => {
      await this.store.load(
        async (comments) => {
          if (isFirst) {
            this.actions = await actions;
            this.#arrived.clear();
            this.#missed = 0;
            this.list.clear();
            isFirst = false;
            this.#call.changed();
          }
          await this.list.append(comments);
        },
        signal,
        around,
      );
    });
  }

  /** The first comment of the next page, or of the next replies to `parent`. */
  async more(parent?: Comment): Promise<Comment | undefined> {
    let first: Comment | undefined;
    await this.#run(async (signal) => {
      if (parent) {
        const replies = await this.store.moreReplies(parent, signal);
        const node = this.list.node(parent.id);
        if (node) this.list.addReplies(node, replies);
        this.list.updateMore(parent);
        first = replies[0];
      } else
        await this.store.more(async (comments) => {
          first ??= comments[0];
          await this.list.append(comments);
        }, signal);
    });
    return first;
  }

  /** Shows a comment that was just posted from here. */
  add(comment: Comment): void {
    this.#arrived.delete(comment.id);
    if (this.store.add(comment)) this.list.add(comment);
    this.#call.changed();
  }

  update(changed: Comment): void {
    const comment = this.store.update(changed);
    if (comment) this.list.update(comment);
    this.#call.changed();
  }

  /** Its place stays, empty, while there are replies to it. */
  remove(id: string): void {
    const comment = this.store.find(id);
    if (!comment) return;
    if (comment.status === 'published') this.store.count = Math.max(0, (this.store.count ?? 1) - 1);
    comment.status = 'removed';
    comment.canReply = false;
    if (comment.replies.total > 0) this.list.update(comment);
    else this.list.remove(id);
    this.#call.changed();
  }

  /** Draws anew the comments of one author. */
  updateAuthor(name: string): void {
    for (const comment of this.store.all)
      if (comment.author.name === name) this.list.update(comment);
  }

  /** Looks for what arrives, or no longer. */
  set live(on: boolean) {
    if (on === (this.#live !== undefined)) return;
    this.#live?.abort();
    this.#live = on ? new AbortController() : undefined;
    if (this.#live) this.#follow(this.#live.signal);
  }

  #follow(signal: AbortSignal): void {
    const url = this.actions?.events;
    if (url === undefined) {
      this.#poll(signal);
      return;
    }
    const { store } = this;
    const events = {
      created: ({ id }: Comment) => {
        if (store.find(id)) return;
        this.#arrived.add(id);
        this.#missed = 0;
        this.#tellPending();
      },
      updated: (comment: Comment) => this.update(comment),
      removed: (id: string, comment: Comment | undefined) => {
        if (this.#arrived.delete(id)) this.#tellPending();
        else if (comment) this.update(comment);
        else this.remove(id);
      },
      count: (count: number) => this.#compare(count),
      lost: () => this.#poll(signal),
    };
    listen(url, events, signal);
  }

  #poll(signal: AbortSignal): void {
    const ask = async (): Promise<void> => {
      if (document.hidden || this.busy) return;
      const counts = await this.adapter.count(undefined, signal).catch(() => undefined);
      const count = counts?.[this.adapter.thread];
      if (count !== undefined && !signal.aborted) this.#compare(count);
    };
    const timer = setInterval(() => void ask(), pollInterval);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** More comments than are shown or heard of: some were missed. */
  #compare(count: number): void {
    const known = (this.store.count ?? count) + this.#arrived.size;
    const missed = Math.max(0, count - known);
    if (missed === this.#missed) return;
    this.#missed = missed;
    this.#tellPending();
  }

  #tellPending(): void {
    this.#call.changed();
    if (this.pending > 0) this.#call.pending(this.pending);
  }

  async #run(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#ended;
    Object.assign(this, { busy: true, failed: false });
    this.#call.changed();
    try {
      await task(signal);
      this.busy = false;
      this.#call.loaded(this.store.count ?? this.store.size);
    } catch (cause) {
      if (signal.aborted) return;
      Object.assign(this, { busy: false, failed: true });
      this.#call.failed(cause instanceof Error ? cause : new Error(String(cause)));
    }
    this.#call.changed();
  }
}
