import {
  RequestFailure,
  type Adapter,
  type Comment,
  type CommentPage,
  type CommentSort,
} from '@stet/comment-client';

export interface ThreadOptions {
  sort: CommentSort;
  pageSize: number;
}

/** The comments of one thread as far as they are loaded, in the order they are shown. */
export class ThreadStore {
  readonly adapter: Adapter;
  comments: Comment[] = [];
  /** Published comments in the whole thread; undefined until the back end has told. */
  count: number | undefined;
  closed = false;
  remaining = 0;
  #next: string | null = null;
  #options: ThreadOptions;

  constructor(adapter: Adapter, options: ThreadOptions) {
    this.adapter = adapter;
    this.#options = options;
  }

  /** The first page, or the page that holds the comment `around` if there is one. Rejects as the adapter does. */
  async load(signal: AbortSignal, around?: string): Promise<void> {
    const query = this.#query;
    const canFind = around !== undefined && this.adapter.capabilities.around;
    const page = canFind
      ? await this.adapter.list({ ...query, around }, signal).catch((error: unknown) => {
          // A comment that is gone is no reason to show nothing.
          if (error instanceof RequestFailure && error.status === 404)
            return this.adapter.list(query, signal);
          throw error;
        })
      : await this.adapter.list(query, signal);
    this.comments = page.items;
    this.#take(page);
  }

  /** The next page; returns the first comment that is new. */
  async more(signal: AbortSignal): Promise<Comment | undefined> {
    if (this.#next === null) return undefined;
    const page = await this.adapter.list({ ...this.#query, cursor: this.#next }, signal);
    const known = new Set(this.comments.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    this.comments = [...this.comments, ...fresh];
    this.#take(page);
    return fresh[0];
  }

  /** The next replies to a comment; returns the first that is new. */
  async moreReplies(parent: Comment, signal: AbortSignal): Promise<Comment | undefined> {
    const cursor = parent.replies.next;
    const query = { ...this.#query, parent: parent.id, ...(cursor === null ? {} : { cursor }) };
    const page = await this.adapter.list(query, signal);
    const known = new Set(parent.replies.items.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    parent.replies = {
      items: [...parent.replies.items, ...fresh],
      total: parent.replies.total,
      next: page.page.next,
    };
    return fresh[0];
  }

  /** Puts a comment that was just posted where its reader looks for it. */
  add(comment: Comment): void {
    if (this.find(comment.id)) return;
    if (comment.status === 'published') this.count = (this.count ?? 0) + 1;
    const parent = comment.parent === null ? undefined : this.find(comment.parent);
    if (parent) {
      const { items, total, next } = parent.replies;
      parent.replies = { items: [...items, comment], total: total + 1, next };
    } else {
      this.comments = [comment, ...this.comments];
    }
  }

  find(id: string, among: readonly Comment[] = this.comments): Comment | undefined {
    for (const comment of among) {
      const found = comment.id === id ? comment : this.find(id, comment.replies.items);
      if (found) return found;
    }
    return undefined;
  }

  get #query(): { sort: CommentSort; limit: number; replies: number } {
    return { sort: this.#options.sort, limit: this.#options.pageSize, replies: 10 };
  }

  #take({ thread, page }: CommentPage): void {
    this.count = thread.count;
    this.closed = thread.state === 'closed';
    this.#next = page.next;
    this.remaining = page.remaining;
  }
}
