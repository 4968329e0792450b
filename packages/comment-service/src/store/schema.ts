import type { Generated, GeneratedAlways, Selectable } from 'kysely';
import type { CommentStatus, ThreadEvents, ThreadState } from '../protocol.ts';

export interface Schema {
  threads: ThreadTable;
  comments: CommentTable;
  answers: AnswerTable;
  secrets: { name: string; value: string };
  reactions: { comment_seq: number; kind: string; reader: string };
  reports: ReportTable;
  events: EventTable;
  rules: RuleTable;
  audit: AuditTable;
  subscriptions: SubscriptionTable;
  mails: MailTable;
  /** How far the log of events was read, by what it was read for. */
  positions: { name: string; event: number };
}

export interface ThreadTable {
  id: string;
  state: ThreadState;
  /** Published comments, replies included. */
  count: number;
  /** Grows with every visible change. */
  rev: number;
  slow_seconds: Generated<number>;
  closes_at: Generated<number | null>;
}

export interface CommentTable {
  /** Order of arrival, which no clock can turn back. */
  seq: Generated<number>;
  id: string;
  thread: string;
  parent_seq: number | null;
  depth: number;
  author_name: string;
  author_email: string;
  author_url: string | null;
  /** As it was written. */
  markdown: string;
  /** Made from `markdown` when it came in, by the renderer of version `renderer`. */
  html: string;
  text: string;
  renderer: number;
  /** Same person, same words: see `fingerprintOf`. */
  fingerprint: string;
  page_url: string | null;
  status: CommentStatus;
  /** 1 when readers see it: published, or removed with visible replies below. */
  visible: number;
  /** Direct replies that readers see. */
  reply_count: number;
  /** Milliseconds since 1970. */
  created_at: number;
  edited_at: number | null;
  /** Grows with every edit of the words. */
  version: Generated<number>;
  /** Hash of the token that may edit; the token itself is kept nowhere. */
  edit_token: Generated<string | null>;
  /** JSON: how often each kind was chosen. */
  reactions: Generated<string>;
  reaction_count: Generated<number>;
  /** `reply_count + reaction_count`, by the database itself. */
  score: GeneratedAlways<number>;
  picked: Generated<number>;
  /** Why it is held or was removed, for the moderator. */
  reason: Generated<string | null>;
  /** When a moderator last decided about it. */
  reviewed_at: Generated<number | null>;
}

export interface ReportTable {
  seq: Generated<number>;
  id: string;
  comment_seq: number;
  /** Hash that tells readers apart and cannot be turned back. */
  reader: string;
  reason: string;
  details: string;
  contact: string;
  law: string;
  created_at: number;
  settled_at: number | null;
}

/** What live streams tell; the words are read anew when they are told. */
export interface EventTable {
  id: Generated<number>;
  thread: string;
  type: keyof ThreadEvents;
  comment_id: string | null;
  created_at: number;
}

export interface RuleTable {
  seq: Generated<number>;
  kind: 'word' | 'link' | 'name' | 'email' | 'domain';
  pattern: string;
  effect: 'hold' | 'refuse';
  created_at: number;
}

/** What was decided by whom; `before` is what undoing puts back. */
export interface AuditTable {
  seq: Generated<number>;
  at: number;
  actor: string;
  action: string;
  subject: string;
  before: string | null;
  undone_by: Generated<number | null>;
}

/** Who wants to be told by mail. Without `confirmed_at`, nothing is told but the question whether it is wanted. */
export interface SubscriptionTable {
  id: string;
  thread: string;
  /** The comment whose replies are told; empty: all of the thread. */
  comment_id: string;
  email: string;
  /** Hash of the address: tells readers apart where the address itself need not be read. */
  reader: string;
  created_at: number;
  confirmed_at: number | null;
}

/** What is to be mailed, kept for a while after it was. */
export interface MailTable {
  seq: Generated<number>;
  subscription: string;
  /** What is told of; empty: the question whether it is wanted. */
  comment_id: string;
  reader: string;
  created_at: number;
  next_try: number;
  tries: Generated<number>;
  sent_at: Generated<number | null>;
}

/** What was answered to an `Idempotency-Key`. */
export interface AnswerTable {
  key: string;
  request_hash: string;
  status: number;
  comment_id: string;
  body: string;
  created_at: number;
}

export type CommentRow = Selectable<CommentTable>;
export type SubscriptionRow = Selectable<SubscriptionTable>;
export type ThreadRow = Selectable<ThreadTable>;
