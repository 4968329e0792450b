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

/** Shows what has come while the rest of a long page is on its way. */
export type ShowPart = (comments: readonly Comment[]) => Promise<void>;

/** What one request may ask for; and what is asked first, so that something is there to read at once. */
const mostAtOnce = 100;
const firstPart = 50;

/** The comments of one thread as far as they are loaded. */
export class ThreadStore {
  readonly adapter: Adapter;
  /** Published comments in the whole thread; undefined until the back end has told. */
  count: number | undefined;
  rev = '';
  closed = false;
  remaining = 0;
  #known = new Map<string, Comment>();
  #next: string | null = null;
  #options: ThreadOptions;

  constructor(adapter: Adapter, options: ThreadOptions) {
    this.adapter = adapter;
    this.#options = options;
  }

  get size(): number {
    return this.#known.size;
  }

  get all(): Iterable<Comment> {
    return this.#known.values();
  }

  find(id: string): Comment | undefined {
    return this.#known.get(id);
  }

  /** The first page, or the page that holds the comment `around` if there is one. Rejects as the adapter does. */
  async load(show: ShowPart, signal: AbortSignal, around?: string): Promise<void> {
    const { pageSize } = this.#options;
    const query = this.#query(pageSize > mostAtOnce ? firstPart : pageSize);
    const first =
      around !== undefined && this.adapter.capabilities.around
        ? await this.#listAround(query, around, signal)
        : await this.adapter.list(query, signal);
    this.#known.clear();
    await this.#take(first, show, signal, pageSize);
  }

  /** The next page. */
  async more(show: ShowPart, signal: AbortSignal): Promise<void> {
    if (this.#next === null) return;
    const { pageSize } = this.#options;
    const page = await this.adapter.list(
      { ...this.#query(Math.min(pageSize, mostAtOnce)), cursor: this.#next },
      signal,
    );
    await this.#take(page, show, signal, pageSize);
  }

  /** The next replies to a comment, those that are new. */
  async moreReplies(parent: Comment, signal: AbortSignal): Promise<Comment[]> {
    const cursor = parent.replies.next;
    const query = {
      ...this.#query(Math.min(this.#options.pageSize, mostAtOnce)),
      parent: parent.id,
      ...(cursor === null ? {} : { cursor }),
    };
    const { items, page } = await this.adapter.list(query, signal);
    const fresh = this.#remember(items);
    const { replies } = parent;
    replies.items.push(...fresh);
    replies.next = page.next;
    if (page.next === null) replies.total = replies.items.length;
    return fresh;
  }

  /** Puts in a comment that was just posted; false when it is there already. */
  add(comment: Comment): boolean {
    if (this.#remember([comment]).length === 0) return false;
    if (comment.status === 'published') this.count = (this.count ?? 0) + 1;
    const parent = comment.parent === null ? undefined : this.find(comment.parent);
    if (!parent) return true;
    parent.replies.items.push(comment);
    parent.replies.total += 1;
    return true;
  }

  /** Takes over what has changed of a comment; its replies stay. */
  update(changed: Comment): Comment | undefined {
    const comment = this.find(changed.id);
    if (comment) Object.assign(comment, changed, { replies: comment.replies });
    return comment;
  }

  #query(limit: number): { sort: CommentSort; limit: number; replies: number } {
    return { sort: this.#options.sort, limit, replies: 10 };
  }

  async #listAround(
    query: { sort: CommentSort; limit: number; replies: number },
    around: string,
    signal: AbortSignal,
  ): Promise<CommentPage> {
    try {
      return await this.adapter.list({ ...query, around }, signal);
    } catch (error) {
      // A comment that is gone is no reason to show nothing.
      if (error instanceof RequestFailure && error.status === 404)
        return this.adapter.list(query, signal);
      throw error;
    }
  }

  /** A page longer than one request may ask for is fetched part by part. */
  async #take(
    first: CommentPage,
    show: ShowPart,
    signal: AbortSignal,
    wanted: number,
  ): Promise<void> {
    let part = first;
    for (let left = wanted; ;) {
      const { thread, page } = part;
      this.count = thread.count;
      this.rev = thread.rev;
      this.closed = thread.state === 'closed';
      this.#next = page.next;
      this.remaining = page.remaining;
      left -= part.items.length;
      const next =
        left > 0 && page.next !== null && part.items.length > 0
          ? this.adapter.list(
              { ...this.#query(Math.min(left, mostAtOnce)), cursor: page.next },
              signal,
            )
          : undefined;
      // The next part travels while this one is drawn; should it fail meanwhile, that is heard of below.
      next?.catch(() => undefined);
      await show(this.#remember(part.items));
      if (!next) return;
      part = await next;
      signal.throwIfAborted();
    }
  }

  /** Those that are new, their replies among them. */
  #remember(comments: readonly Comment[]): Comment[] {
    const fresh = comments.filter(({ id }) => !this.#known.has(id));
    for (const comment of fresh) {
      this.#known.set(comment.id, comment);
      comment.replies.items = this.#remember(comment.replies.items);
    }
    return fresh;
  }
}
