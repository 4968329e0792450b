/**
 * Shapes of the comment protocol, version 1: JSON over HTTP, times in RFC 3339 UTC, ids opaque strings.
 * A client ignores fields it does not know.
 */

export type ThreadState = 'open' | 'closed';
export type CommentStatus = 'published' | 'held' | 'removed';
export type CommentSort = 'newest' | 'oldest' | 'top';

export interface Thread {
  id: string;
  state: ThreadState;
  /** Published comments, replies included. */
  count: number;
  /** Changes with every visible change of the thread; part of the ETag. */
  rev: string;
}

export interface Author {
  name: string;
  /** `http:` or `https:`, or null. */
  url: string | null;
}

export interface Content {
  /** Made by the service from a closed set of elements; safe to show, sanitised again by a careful client. */
  html: string;
  text: string;
}

export interface Comment {
  id: string;
  thread: string;
  parent: string | null;
  /** 0 for a comment on the article itself. */
  depth: number;
  /** The page's address with `#comment-ID`; null when the page is not known. */
  url: string | null;
  author: Author;
  content: Content;
  createdAt: string;
  editedAt: string | null;
  status: CommentStatus;
  replyCount: number;
  canReply: boolean;
  /** Replies that came along; `next` is the cursor for more of them. */
  replies: { items: Comment[]; total: number; next: string | null };
}

/** `GET /v1/comments?thread=…` */
export interface CommentPage {
  thread: Thread;
  items: Comment[];
  /** `prev` stands only where the page does not begin the list, as after `around`. */
  page: { next: string | null; remaining: number; prev?: string | null };
}

/** `GET /v1/comments/{id}`: the comment and those it answers, the root first. */
export interface OneComment {
  comment: Comment;
  ancestors: Comment[];
}

/** `POST /v1/comments`, with an `Idempotency-Key` header. */
export interface NewComment {
  thread: string;
  parent?: string | null;
  author: { name: string; email?: string; url?: string };
  content: { markdown: string };
  page?: { url: string; title?: string };
  /** Left empty by people. */
  hp?: string;
}

/** Answer to `POST /v1/comments`: 201 published, 202 held. */
export interface Posted {
  comment: Comment;
}

/** `GET /v1/counts?thread=a&thread=b` (at most 50) and `POST /v1/counts` (at most 200). */
export interface Counts {
  counts: Record<string, number>;
}

/** `GET /v1/config` */
export interface ServiceConfig {
  version: 1;
  moderation: 'off' | 'pre';
  /** Fields that must be filled in. */
  required: ('comment' | 'name' | 'email')[];
  /** `comment` and `thread` in UTF-8 bytes, the others in UTF-16 code units, as `maxlength` counts. */
  limits: { comment: number; name: number; email: number; url: number; thread: number };
  /** Comments at this depth cannot be answered. */
  maxDepth: number;
  sorts: CommentSort[];
}

export type ProblemType =
  | 'validation'
  | 'thread-closed'
  | 'forbidden'
  | 'not-found'
  | 'duplicate'
  | 'idempotency-conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'rate-limited'
  | 'unavailable'
  | 'internal';

export interface FieldProblem {
  /** JSON Pointer (RFC 6901) into what was sent, such as `/author/email`. */
  pointer: string;
  code: 'required' | 'invalid' | 'too-long' | 'unknown';
  detail: string;
}

/** RFC 9457, `application/problem+json`. `type` ends in one of `ProblemType`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  errors?: FieldProblem[];
  /** Seconds. */
  retryAfter?: number;
  /** With `duplicate`: id of the published comment that says the same. */
  existing?: string;
}
