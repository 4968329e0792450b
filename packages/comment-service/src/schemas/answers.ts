import * as v from 'valibot';
import { PROBLEM_KINDS } from '../problems.ts';
import type {
  Challenge,
  Comment,
  CommentPage,
  Counts,
  EditRight,
  FieldProblem,
  OneComment,
  Posted,
  Previewed,
  Problem,
  ProblemType,
  Reacted,
  Reported,
  ServiceConfig,
  Thread,
  ThreadNews,
} from '../protocol.ts';

/** The shapes of answers, held to the types of the protocol here and to the answers themselves by the tests. */

const id = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const threadSchema: v.GenericSchema<Thread> = v.strictObject({
  id,
  state: v.picklist(['open', 'closed']),
  count: v.pipe(count, v.description('Published comments, replies included.')),
  rev: v.pipe(v.string(), v.description('Changes with every visible change of the thread.')),
  slowSeconds: v.exactOptional(
    v.pipe(count, v.description('Each reader may comment once in so many seconds.')),
  ),
  closesAt: v.exactOptional(v.nullable(time)),
});

const contentSchema = v.strictObject({
  html: v.pipe(v.string(), v.description('Of a closed set of elements; safe to show.')),
  text: v.string(),
});

export const commentSchema: v.GenericSchema<Comment> = v.strictObject({
  id,
  thread: id,
  parent: v.nullable(id),
  depth: v.pipe(count, v.description('0 for a comment on the article itself.')),
  url: v.pipe(
    v.nullable(v.string()),
    v.description("The page's address with #comment-ID; null where the page is not known."),
  ),
  author: v.strictObject({ name: v.string(), url: v.nullable(v.string()) }),
  content: contentSchema,
  createdAt: time,
  editedAt: v.nullable(time),
  status: v.picklist(['published', 'held', 'removed']),
  replyCount: count,
  canReply: v.boolean(),
  reactions: v.exactOptional(v.record(v.string(), count)),
  flags: v.exactOptional(v.array(v.picklist(['pick']))),
  rev: v.exactOptional(
    v.pipe(v.string(), v.description('Changes with every edit. For If-Match, in quotes.')),
  ),
  replies: v.strictObject({
    items: v.array(v.lazy(() => commentSchema)),
    total: count,
    next: v.pipe(v.nullable(v.string()), v.description('Cursor of more of them, with parent=.')),
  }),
});

export const commentPageSchema: v.GenericSchema<CommentPage> = v.strictObject({
  thread: threadSchema,
  items: v.array(commentSchema),
  pinned: v.exactOptional(v.array(commentSchema)),
  page: v.strictObject({
    next: v.nullable(v.string()),
    remaining: count,
    prev: v.exactOptional(v.nullable(v.string())),
  }),
});

export const oneCommentSchema: v.GenericSchema<OneComment> = v.strictObject({
  comment: commentSchema,
  ancestors: v.pipe(
    v.array(commentSchema),
    v.description('Those that it answers, the root first.'),
  ),
});

const editRightSchema: v.GenericSchema<EditRight> = v.strictObject({
  token: v.pipe(v.string(), v.minLength(22)),
  expiresAt: time,
});

export const postedSchema: v.GenericSchema<Posted> = v.strictObject({
  comment: commentSchema,
  edit: v.exactOptional(editRightSchema),
});

export const askedSchema: v.GenericSchema = v.strictObject({ status: v.literal('asked') });

export const previewedSchema: v.GenericSchema<Previewed> = v.strictObject({
  content: contentSchema,
});

const told = { id: v.pipe(v.string(), v.digits()) };

/** The data of each event, in a stream and in what is asked for from time to time. */
export const newsSchema: v.GenericSchema<ThreadNews> = v.strictObject({
  thread: id,
  count,
  rev: v.string(),
  last: v.pipe(v.string(), v.digits(), v.description('To be sent as since= the next time.')),
  complete: v.pipe(v.boolean(), v.description('False: read the thread again.')),
  events: v.array(
    v.union([
      v.strictObject({
        ...told,
        event: v.picklist(['comment.created', 'comment.updated']),
        data: v.strictObject({ comment: commentSchema }),
      }),
      v.strictObject({
        ...told,
        event: v.literal('comment.removed'),
        data: v.strictObject({ id, comment: v.exactOptional(commentSchema) }),
      }),
    ]),
  ),
});

export const countsSchema: v.GenericSchema<Counts> = v.strictObject({
  counts: v.record(v.string(), count),
});

export const reactedSchema: v.GenericSchema<Reacted> = v.strictObject({
  reactions: v.record(v.string(), count),
  mine: v.array(v.string()),
});

export const reportedSchema: v.GenericSchema<Reported> = v.strictObject({ id });

export const challengeSchema: v.GenericSchema<Challenge> = v.strictObject({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  bits: v.pipe(
    count,
    v.description('Leading zero bits that SHA-256 of `<challenge>.<solution>` must have.'),
  ),
  expiresAt: time,
  minSeconds: count,
});

export const configSchema: v.GenericSchema<ServiceConfig> = v.strictObject({
  version: v.literal(1),
  moderation: v.picklist(['off', 'post', 'trusted', 'pre']),
  required: v.array(v.picklist(['comment', 'name', 'email'])),
  limits: v.strictObject({ comment: count, name: count, email: count, url: count, thread: count }),
  maxDepth: count,
  sorts: v.array(v.picklist(['newest', 'oldest', 'top', 'discussed'])),
  editSeconds: v.exactOptional(count),
  reactions: v.exactOptional(v.array(v.string())),
  reports: v.exactOptional(v.boolean()),
  events: v.exactOptional(v.boolean()),
  subscriptions: v.exactOptional(v.boolean()),
  challenge: v.exactOptional(v.picklist(['none', 'sha-256'])),
});

const fieldProblemSchema: v.GenericSchema<FieldProblem> = v.strictObject({
  pointer: v.pipe(v.string(), v.description('JSON Pointer (RFC 6901) into what was sent.')),
  code: v.picklist(['required', 'invalid', 'too-long', 'unknown']),
  detail: v.string(),
});

const TYPES = Object.keys(PROBLEM_KINDS) as ProblemType[];

/** RFC 9457. */
export const problemSchema: v.GenericSchema<Problem> = v.strictObject({
  type: v.pipe(v.string(), v.regex(new RegExp(`/problems/(?:${TYPES.join('|')})$`))),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.exactOptional(v.string()),
  instance: v.exactOptional(v.string()),
  errors: v.exactOptional(v.array(fieldProblemSchema)),
  retryAfter: v.exactOptional(v.pipe(count, v.description('Seconds, as in Retry-After.'))),
  existing: v.exactOptional(id),
  challenge: v.exactOptional(challengeSchema),
});

export const healthSchema: v.GenericSchema<{ status: string; reads: boolean; writes: boolean }> =
  v.strictObject({
    status: v.picklist(['ok', 'failing']),
    reads: v.boolean(),
    writes: v.boolean(),
  });

/** JSON Feed 1.1, as far as it is used. */
export const jsonFeedSchema: v.GenericSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: v.string(),
  feed_url: v.string(),
  items: v.array(
    v.strictObject({
      id,
      url: v.exactOptional(v.string()),
      title: v.string(),
      content_html: v.string(),
      content_text: v.string(),
      date_published: time,
      date_modified: v.exactOptional(time),
      authors: v.array(v.strictObject({ name: v.string(), url: v.exactOptional(v.string()) })),
    }),
  ),
});
