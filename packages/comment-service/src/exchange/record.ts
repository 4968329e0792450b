import type { CommentStatus } from '../protocol.ts';
import type { NewRule, ThreadRules } from '../store/moderate.ts';

/** A comment as another system tells of it; nothing of it has been checked. */
export interface IncomingComment {
  kind: 'comment';
  /** What it is called there, once in a thread. */
  key: string;
  /** The key of what it answers. */
  parent: string | null;
  thread: string;
  name: string;
  email: string;
  url: string;
  markdown: string;
  status: CommentStatus;
  /** Milliseconds since 1970; NaN where it was not to be read. */
  createdAt: number;
  pageUrl: string | null;
  /** What only our own export tells. */
  own?: OwnDetails;
}

export interface OwnDetails {
  editedAt: number | null;
  version: number;
  picked: boolean;
  reactions: Record<string, number>;
  reason: string | null;
  reviewedAt: number | null;
}

/** What is not taken, and why; replies to it go to what it answers itself. */
export interface LeftOut {
  kind: 'left out';
  why: string;
  thread?: string;
  key?: string;
  parent?: string | null;
}

export type Incoming =
  | IncomingComment
  | LeftOut
  | { kind: 'thread'; thread: string; rules: ThreadRules }
  | { kind: 'rule'; rule: NewRule };

/** What a page is called here: how another system names the thread of one. */
export type ThreadFrom = 'identifier' | 'link' | 'guid' | 'id' | 'slug';
