/** What opened the comments; `return`: the reader came back to where he had left the page. */
export type OpenReason = 'user' | 'find' | 'hash' | 'visible' | 'return' | 'api';

export interface OpenDetail {
  reason: OpenReason;
}

export interface CommentsLoadDetail {
  /** Published comments of the thread. */
  count: number;
}

export interface CommentsErrorDetail {
  error: Error;
}

export interface ReplyDetail {
  /** Id of the comment that is answered. */
  id: string;
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-open': CustomEvent<OpenDetail>;
    'stet-open': CustomEvent<OpenDetail>;
    'stet-comments-load': CustomEvent<CommentsLoadDetail>;
    'stet-comments-error': CustomEvent<CommentsErrorDetail>;
    'stet-reply': CustomEvent<ReplyDetail>;
  }
}
