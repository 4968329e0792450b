export { StetCommentCount } from './comment-count.ts';
export { StetComments } from './comments.ts';
export type {
  CommentsErrorDetail,
  CommentsLoadDetail,
  OpenDetail,
  OpenReason,
  ReplyDetail,
} from './comments.events.ts';
export type { PendingDetail } from '@stet/core';
