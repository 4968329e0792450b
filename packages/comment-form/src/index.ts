export { StetCommentForm } from './comment-form.ts';
export type {
  BeforeCommentDetail,
  CommentDetail,
  CommentErrorDetail,
  DraftDetail,
} from './comment-form.events.ts';
