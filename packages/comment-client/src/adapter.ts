import type {
  Comment,
  CommentPage,
  CommentSort,
  FieldProblem,
  NewComment,
  NewReport,
  ProblemType,
} from './protocol.ts';

/** The parts of a comment that a reader fills in. */
export type Field = 'comment' | 'name' | 'email' | 'url';

/** What a reader has written, the same for every back end. */
export interface CommentInput {
  comment: string;
  name: string;
  email: string;
  url: string;
  /** Id of the comment that this one answers. */
  parent: string | null;
  /** Where it belongs, when that is not the adapter's own thread. */
  thread?: string;
  /** The page it was written on; its address comes back with the comment. */
  page?: NonNullable<NewComment['page']>;
}

/** What is wrong with one field; the words for it are the caller's. */
export interface FieldIssue {
  field: Field;
  /** `control`: it holds NUL or half of a symbol, which no text may hold. */
  code: FieldProblem['code'] | 'control';
  /** With `too-long`: what is allowed, in bytes for the comment, else in characters. */
  limit?: number;
  /** With `too-long`: what was given. */
  length?: number;
}

/** Why a back end said no. `rejected`: for a reason that only its own `message` tells. */
export type RefusalProblem = ProblemType | 'login-required' | 'rejected';

/** It is kept. `comment` is null where the back end said yes without showing it: say "received", not "published". */
export interface Accepted {
  status: 'published' | 'held';
  comment: Comment | null;
  /** Where it stands or will stand. */
  url: string | null;
}

/** The back end said no, and nothing was kept. */
export interface Refused {
  status: 'refused';
  problem: RefusalProblem;
  /** Empty when no single field is to blame. */
  fields: FieldIssue[];
  /** The back end's own words, as plain text. */
  message?: string;
  /** Seconds. */
  retryAfter?: number;
}

/** No answer, or a failure that may pass: offline, reset, timeout, 5xx. */
export interface Unreachable {
  status: 'unreachable';
  /** False only when it certainly never left. When true, repeat it only with a key that the back end honours. */
  mayHaveArrived: boolean;
  /** Seconds. */
  retryAfter?: number;
}

/** There was an answer, or there could have been none to read, and nobody can say what it means. */
export interface Unknown {
  status: 'unknown';
  /** False: submit the form natively. True: ask the reader first, for that could post it twice. */
  mayHaveArrived: boolean;
}

export type Outcome = Accepted | Refused | Unreachable | Unknown;

/** What the interface may offer; what a back end cannot do is not shown. */
export interface Capabilities {
  /** The thread can be read as data. */
  list: boolean;
  counts: boolean;
  /** It honours `Idempotency-Key`: sending the same again never posts twice. */
  keys: boolean;
  /** It can find the page of the list that holds one comment. */
  around: boolean;
  sorts: readonly CommentSort[];
}

export interface ListQuery {
  sort?: CommentSort | undefined;
  /** Comments a page, 1 to 100. */
  limit?: number | undefined;
  /** Replies that come along with each comment, 0 to 50. */
  replies?: number | undefined;
  /** `next` or `prev` of an earlier page; the other fields must be as they were. */
  cursor?: string | undefined;
  /** Only the replies to this comment. */
  parent?: string | undefined;
  /** The page that holds this comment. */
  around?: string | undefined;
}

export interface CreateOptions {
  /** One per comment, the same whenever it is sent again. */
  key: string;
  signal?: AbortSignal;
  /** The button that was pressed, whose name and value a form sends along. */
  submitter?: HTMLElement | null;
}

/** One back end, and one thread in it. */
export interface Adapter {
  readonly name: 'stet' | 'wordpress' | 'form';
  /** Where comments go: unsent ones wait for an adapter with the same target. */
  readonly target: string;
  readonly thread: string;
  readonly capabilities: Capabilities;
  /** Rejects with a `RequestFailure`, or with the signal's reason. */
  list(query?: ListQuery, signal?: AbortSignal): Promise<CommentPage>;
  /** Loads the code that sending takes, while the reader is still writing. */
  prepare?(): void;
  /** Rejects only with the signal's reason; whatever else happens is an `Outcome`. */
  create(input: CommentInput, options: CreateOptions): Promise<Outcome>;
  /** What readers may do with comments that are there; absent where that is nothing. Rejects as `list` does. */
  actions?(signal?: AbortSignal): Promise<CommentActions>;
  /** Published comments by thread. Rejects as `list` does. */
  count(threads?: readonly string[], signal?: AbortSignal): Promise<Record<string, number>>;
}

/** What readers may do with comments that are there. Each rejects with a `RequestFailure`, or the signal's reason. */
export interface CommentActions {
  /** Kinds of reaction, in the order to show them; none where there are no reactions. */
  readonly reactions: readonly string[];
  readonly reports: boolean;
  /** Address of the thread's events (`text/event-stream`); undefined where there are none. */
  readonly events: string | undefined;
  /** What this browser's reader wrote, while it may still be edited or deleted; else undefined. */
  own(id: string): OwnComment | undefined;
  /** Whether this browser's reader chose this reaction. */
  hasReacted(id: string, name: string): boolean;
  /** Resolves with the reactions as they are now. */
  react(id: string, name: string, on: boolean): Promise<Record<string, number>>;
  report(id: string, report: NewReport): Promise<void>;
  /** Resolves with the comment as it is now; `held` where it waits for moderation. */
  edit(comment: Comment, markdown: string): Promise<Comment>;
  remove(id: string): Promise<void>;
}

export interface OwnComment {
  /** As the reader wrote it. */
  markdown: string;
  token: string;
  expiresAt: string;
}
