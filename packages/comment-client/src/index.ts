export type {
  Accepted,
  Adapter,
  Capabilities,
  CommentActions,
  CommentInput,
  CreateOptions,
  Field,
  FieldIssue,
  ListQuery,
  Outcome,
  OwnComment,
  Refused,
  RefusalProblem,
  Unknown,
  Unreachable,
} from './adapter.ts';
export type * from './protocol.ts';

export { adapterFor, type AdapterOptions } from './adapter-for.ts';
export { forgetAuthor, rememberAuthor, rememberedAuthor, type RememberedAuthor } from './author.ts';
export { parseCommentHtml } from './comment-html.ts';
export { isComment } from './comment-shape.ts';
export { draftStore, type DraftPlace, type DraftStore, type SavedDraft } from './draft-store.ts';
export { formAdapter } from './form-adapter.ts';
export { fieldsOf, inputOf, type Control, type FormFields } from './form-fields.ts';
export { loadDocument } from './load-document.ts';
export { openOutbox, type Outbox, type OutboxOptions, type Unsent } from './outbox.ts';
export { RequestFailure } from './request-failure.ts';
export { stetAdapter } from './stet-adapter.ts';
export { byteLength, validate, type ValidateOptions } from './validate.ts';
export { wordpressAdapter } from './wordpress-adapter.ts';
