/**
 * Shapes of the comment protocol, version 1: JSON over HTTP, times in RFC 3339 UTC, ids opaque strings.
 * A client ignores fields it does not know.
 */

export type ThreadState = 'open' | 'closed';
export type CommentStatus = 'published' | 'held' | 'removed';
/** `top`: most replies and reactions together; `discussed`: most replies. */
export type CommentSort = 'newest' | 'oldest' | 'top' | 'discussed';

export interface Thread {
  id: string;
  state: ThreadState;
  /** Published comments, replies included. */
  count: number;
  /** Changes with every visible change of the thread; part of the ETag. */
  rev: string;
  /** Slow mode: each reader may comment once in so many seconds. */
  slowSeconds?: number;
  /** When the thread closes, or closed, by date. */
  closesAt?: string | null;
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
  /** How often each kind was chosen; kinds that nobody chose are left out. */
  reactions?: Record<string, number>;
  /** `pick`: chosen by the editors. */
  flags?: 'pick'[];
  /** Changes with every edit. `If-Match: "<rev>"` makes an edit of what was seen, and of nothing newer. */
  rev?: string;
  /** Replies that came along; `next` is the cursor for more of them. */
  replies: { items: Comment[]; total: number; next: string | null };
}

/** `GET /v1/comments?thread=…` */
export interface CommentPage {
  thread: Thread;
  items: Comment[];
  /** Editor's picks of the thread, on its first page. */
  pinned?: Comment[];
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
  /** `notify`: wants to be told by mail of replies, where `subscriptions` of the config offers it. */
  consent?: { notify?: boolean };
  /** Left empty by people. */
  hp?: string;
  /** `<challenge>.<solution>`, where the service asks for one: see `Challenge`. */
  challenge?: string;
}

/** Right to edit and delete one comment, for whoever holds the token. */
export interface EditRight {
  token: string;
  expiresAt: string;
}

/** Answer to `POST /v1/comments`: 201 published, 202 held. */
export interface Posted {
  comment: Comment;
  /** Left out where editing is off. */
  edit?: EditRight;
}

/**
 * `PATCH /v1/comments/{id}` with `Authorization: Edit <token>`, and with `If-Match` if another edit must not be
 * overwritten. Answers 200 `Posted` without `edit`, or 202 where the edit is held. `DELETE` of the same address
 * with the same header answers 204.
 */
export interface CommentChange {
  content: { markdown: string };
}

/**
 * `PUT` and `DELETE /v1/comments/{id}/reactions/{name}` with `Reader-Key: <random, the same for one browser>`;
 * sending either twice changes nothing.
 */
export interface Reacted {
  reactions: Record<string, number>;
  /** What this reader has chosen. */
  mine: string[];
}

/** `POST /v1/comments/{id}/reports`, with `Reader-Key` as above; answers 202 `Reported`. */
export interface NewReport {
  reason: ReportReason;
  details?: string;
  /** Where the newsroom may answer; never published. */
  contact?: string;
  /** With `illegal`: the law that it is against. */
  law?: string;
}

export type ReportReason = 'spam' | 'abuse' | 'off-topic' | 'personal-data' | 'illegal' | 'other';

export interface Reported {
  /** To be named when writing to the newsroom. */
  id: string;
}

/** `GET /v1/challenge?thread=` */
export interface Challenge {
  algorithm: 'SHA-256';
  /** Signed by the service, with the time it was made. */
  challenge: string;
  /** Leading zero bits that SHA-256 of `<challenge>.<solution>` must have, `solution` a decimal number. */
  bits: number;
  expiresAt: string;
  /** A comment that comes sooner after the challenge than this is taken for a program's. */
  minSeconds: number;
}

/**
 * `GET /v1/events?thread=`, `text/event-stream`. Event names and their data. `Last-Event-ID` goes on where a
 * stream broke off. On `count` with a `rev` that is not the one known, and nothing else, the thread was changed as
 * a whole: read it again.
 */
export interface ThreadEvents {
  'comment.created': { comment: Comment };
  'comment.updated': { comment: Comment };
  /** With `comment` when its place is still shown, empty. */
  'comment.removed': { id: string; comment?: Comment };
  count: { thread: string; count: number; rev: string };
}

/**
 * `GET /v1/events?thread=&since=<last of the answer before>`, for who cannot listen; with `Accept: application/json`
 * and no `since`, where to begin.
 */
export interface ThreadNews {
  thread: string;
  count: number;
  rev: string;
  /** To be sent as `since` the next time. */
  last: string;
  /** False where more happened than is told: read the thread again. */
  complete: boolean;
  events: { id: string; event: keyof ThreadEvents; data: ThreadEvents[keyof ThreadEvents] }[];
}

/**
 * `POST /v1/subscriptions`: 202, and a mail that asks whether it is wanted. `comment`: told of replies to that one;
 * without it, of all of the thread.
 */
export interface NewSubscription {
  thread: string;
  comment?: string;
  email: string;
  /** Left empty by people. */
  hp?: string;
}

/** `POST /v1/preview` with `{content: {markdown}}`: what would be shown. Nothing is kept. */
export interface Previewed {
  content: Content;
}

/** `GET /v1/counts?thread=a&thread=b` (at most 50) and `POST /v1/counts` (at most 200). */
export interface Counts {
  counts: Record<string, number>;
}

/** `GET /v1/config` */
export interface ServiceConfig {
  version: 1;
  moderation: 'off' | 'post' | 'trusted' | 'pre';
  /** Fields that must be filled in. */
  required: ('comment' | 'name' | 'email')[];
  /** `comment` and `thread` in UTF-8 bytes, the others in UTF-16 code units, as `maxlength` counts. */
  limits: { comment: number; name: number; email: number; url: number; thread: number };
  /** Comments at this depth cannot be answered. */
  maxDepth: number;
  sorts: CommentSort[];
  /** Seconds after posting in which one's own comment may be edited or deleted; 0 is never. */
  editSeconds?: number;
  /** Kinds of reaction that may be chosen, in the order to show them. */
  reactions?: string[];
  /** Whether comments may be reported. */
  reports?: boolean;
  /** Whether readers may be told of comments by mail. */
  subscriptions?: boolean;
  /** Whether `GET /v1/events` answers. */
  events?: boolean;
  /** Which proof of work `POST /v1/comments` wants. */
  challenge?: 'none' | 'sha-256';
}

export type ProblemType =
  | 'validation'
  | 'thread-closed'
  | 'login-required'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'duplicate'
  | 'idempotency-conflict'
  | 'precondition-failed'
  | 'challenge-required'
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
  /** With `challenge-required`: one to solve, so that trying again needs no other request. */
  challenge?: Challenge;
}
