import type { Generated, Selectable } from 'kysely';
import type { CommentStatus, ThreadState } from '../protocol.ts';

export interface Schema {
  threads: ThreadTable;
  comments: CommentTable;
  answers: AnswerTable;
}

export interface ThreadTable {
  id: string;
  state: ThreadState;
  /** Published comments, replies included. */
  count: number;
  /** Grows with every visible change. */
  rev: number;
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
export type ThreadRow = Selectable<ThreadTable>;
