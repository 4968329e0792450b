import type { ReactiveControllerHost } from 'lit';
import type { Adapter, Comment } from '@stet/comment-client';
import { emit } from '@stet/core';

import { ThreadStore, type ThreadOptions } from './thread-store.ts';

const pollInterval = 30_000;

/** Loads a thread for an element, and keeps what the element says about it. */
export class ThreadController {
  store: ThreadStore | undefined;
  busy = false;
  failed = false;
  /** New comments that wait behind a button. */
  pending = 0;
  live = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #connection = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const timer = setInterval(() => void this.#poll(), pollInterval);
    this.#connection.signal.addEventListener('abort', () => clearInterval(timer));
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  use(adapter: Adapter | undefined, options: ThreadOptions): void {
    this.store = adapter?.capabilities.list ? new ThreadStore(adapter, options) : undefined;
  }

  /** Asks how many comments there are, and nothing else. */
  async count(): Promise<void> {
    const { store } = this;
    if (!store?.adapter.capabilities.counts) return;
    const counts = await store.adapter
      .count(undefined, this.#connection.signal)
      .catch(() => undefined);
    store.count ??= counts?.[store.adapter.thread];
    this.#host.requestUpdate();
  }

  load(around?: string): Promise<boolean> {
    this.pending = 0;
    return this.#run(async (store, signal) => store.load(signal, around));
  }

  /** The first comment of the next page, or of the next replies to `parent`. */
  async more(parent?: Comment): Promise<Comment | undefined> {
    let first: Comment | undefined;
    await this.#run(async (store, signal) => {
      first = parent ? await store.moreReplies(parent, signal) : await store.more(signal);
    });
    return first;
  }

  async #run(task: (store: ThreadStore, signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const { store } = this;
    const { signal } = this.#connection;
    if (!store) return false;
    this.#show({ busy: true, failed: false });
    try {
      await task(store, signal);
      this.#show({ busy: false });
      emit(this.#host, 'stet-comments-load', { count: store.count ?? store.comments.length });
      return true;
    } catch (cause) {
      if (signal.aborted) return false;
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#show({ busy: false, failed: true });
      console.warn(
        `<${this.#host.localName}> could not load ${store.adapter.target}: ${error.message}`,
      );
      emit(this.#host, 'stet-comments-error', { error });
      return false;
    }
  }

  async #poll(): Promise<void> {
    const { store } = this;
    if (!this.live || document.hidden || this.busy || store?.count === undefined) return;
    const counts = await store.adapter
      .count(undefined, this.#connection.signal)
      .catch(() => undefined);
    const pending = Math.max(0, (counts?.[store.adapter.thread] ?? 0) - store.count);
    if (pending === this.pending) return;
    this.pending = pending;
    this.#host.requestUpdate();
    if (pending > 0) emit(this.#host, 'stet-pending', { count: pending });
  }

  #show(state: Partial<Pick<ThreadController, 'busy' | 'failed'>>): void {
    Object.assign(this, state);
    this.#host.requestUpdate();
  }
}
