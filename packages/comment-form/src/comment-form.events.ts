import type { Comment, FieldIssue } from '@stet/comment-client';

export interface BeforeCommentDetail {
  /** What the reader has written. */
  comment: string;
  /** Every field of the form. */
  formData: FormData;
}

export interface CommentDetail {
  status: 'published' | 'held';
  /** As the back end shows it; null where it only said yes. */
  comment: Comment | null;
  url: string | null;
}

export interface CommentErrorDetail {
  /** What went wrong: `validation`, `duplicate`, `rate-limited`, `unreachable` … */
  problem: string;
  fields: FieldIssue[];
}

export interface DraftDetail {
  state: 'saved' | 'restored' | 'discarded';
}

declare global {
  interface HTMLElementEventMap {
    'stet-before-comment': CustomEvent<BeforeCommentDetail>;
    'stet-comment': CustomEvent<CommentDetail>;
    'stet-comment-error': CustomEvent<CommentErrorDetail>;
    'stet-draft': CustomEvent<DraftDetail>;
    'stet-reply-cancel': CustomEvent<null>;
  }
}
