/** The one place where the service names the shapes it speaks; they belong to the client package. */
export type {
  Comment,
  CommentPage,
  CommentSort,
  CommentStatus,
  Counts,
  FieldProblem,
  OneComment,
  Posted,
  Problem,
  ProblemType,
  ServiceConfig,
  Thread,
  ThreadState,
} from '@stet/comment-client';
