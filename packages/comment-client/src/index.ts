import type { Adapter, CommentInput, Field, FieldIssue, Outcome, Unreachable } from './adapter.ts';

export type {
  Accepted,
  Adapter,
  Capabilities,
  CommentInput,
  CreateOptions,
  Field,
  FieldIssue,
  ListQuery,
  Outcome,
  Refused,
  RefusalProblem,
  Unknown,
  Unreachable,
} from './adapter.ts';
export type * from './protocol.ts';

// Shapes first; the code follows in files of its own.
export interface AdapterOptions {
  adapter?: 'auto' | 'form' | 'wordpress' | 'stet';
  endpoint?: string | null;
  thread?: string | null;
  form?: HTMLFormElement | null;
}
export declare function adapterFor(options: AdapterOptions): Adapter | undefined;
export declare function stetAdapter(options: { endpoint: string; thread: string }): Adapter;
export declare function wordpressAdapter(options: { endpoint: string; thread: string }): Adapter;
export declare function formAdapter(options: { form: HTMLFormElement }): Adapter;

type Control = HTMLInputElement | HTMLTextAreaElement;
export type FormFields = Record<Field | 'parent' | 'thread', Control | null>;
export declare function fieldsOf(form: HTMLFormElement): FormFields;
export declare function inputOf(form: HTMLFormElement): CommentInput;
export declare function loadDocument(url: string, signal?: AbortSignal): Promise<Document>;

export declare class RequestFailure extends Error {
  readonly reason: 'unreachable' | 'refused' | 'unreadable';
  readonly problem: string | undefined;
  readonly status: number;
  readonly retryAfter: number | undefined;
}

export interface ValidateOptions {
  require?: readonly Field[];
  maxLength?: number;
}
export declare function validate(
  input: Partial<CommentInput>,
  options?: ValidateOptions,
): FieldIssue[];
export declare function byteLength(text: string): number;

export interface SavedDraft {
  comment: string;
  key: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}
export interface DraftStore {
  readonly key: string;
  restore(): SavedDraft | undefined;
  others(): SavedDraft[];
  save(comment: string): boolean;
  clear(): void;
}
export declare function draftStore(options: {
  site: string;
  thread: string;
  parent?: string | null;
}): DraftStore;

export interface Unsent {
  key: string;
  input: CommentInput;
  attempts: number;
}
export interface Outbox {
  readonly waiting: Unsent[];
  add(input: CommentInput, failure: Unreachable, draft: DraftStore): boolean;
  remove(key: string): void;
  sendNow(): Promise<void>;
}
export declare function openOutbox(
  adapter: Adapter,
  options: {
    signal: AbortSignal;
    onSettled?: (unsent: Unsent, outcome: Outcome | null) => void;
  },
): Outbox;

export interface RememberedAuthor {
  name: string;
  email: string;
  url: string;
}
export declare function rememberAuthor(author: RememberedAuthor): boolean;
export declare function rememberedAuthor(): RememberedAuthor | undefined;
export declare function forgetAuthor(): void;

export declare function parseCommentHtml(html: string, document: Document): DocumentFragment;
