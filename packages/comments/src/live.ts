import { isComment, type Comment } from '@stet/comment-client';

export interface LiveCallbacks {
  /** Something was said that is not shown yet. */
  created: (comment: Comment) => void;
  updated: (comment: Comment) => void;
  removed: (id: string, comment: Comment | undefined) => void;
  count: (count: number) => void;
  /** Events have stopped for good: ask now and then instead. */
  lost: () => void;
}

interface Data {
  id?: unknown;
  comment?: unknown;
  count?: unknown;
}

/** Hears what happens in a thread (server-sent events) until `signal` ends it. The browser goes on after a break. */
export function listen(url: string, call: LiveCallbacks, signal: AbortSignal): void {
  const events = new EventSource(url);
  signal.addEventListener('abort', () => events.close());
  const on = (name: string, act: (data: Data) => void): void =>
    events.addEventListener(name, (event) => {
      const data = read(event);
      if (data) act(data);
    });
  on('comment.created', ({ comment }) => isComment(comment) && call.created(comment));
  on('comment.updated', ({ comment }) => isComment(comment) && call.updated(comment));
  on('comment.removed', ({ id, comment }) => {
    if (typeof id === 'string') call.removed(id, isComment(comment) ? comment : undefined);
  });
  on('count', ({ count }) => {
    if (typeof count === 'number') call.count(count);
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED && !signal.aborted) call.lost();
  });
}

function read(event: Event): Data | undefined {
  try {
    const value: unknown = JSON.parse((event as MessageEvent<string>).data);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
