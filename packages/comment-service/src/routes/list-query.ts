import * as v from 'valibot';
import type { QuerySchema } from '../openapi/operation.ts';
import type { CommentSort } from '../protocol.ts';
import { described, oneOf, threadName, wholeNumber } from '../schemas/query.ts';
import type { Settings } from '../settings.ts';
import type { ListQuery } from '../store/list.ts';

export const SORTS: CommentSort[] = ['newest', 'oldest', 'top', 'discussed'];

const MAX_LIMIT = 100;
const MAX_REPLIES = 50;

/** The query of `GET /v1/comments`. */
export function listQuerySchema({ limits }: Settings): QuerySchema<ListQuery> {
  const text = (description: string): v.ExactOptionalSchema<v.GenericSchema<string>, undefined> =>
    v.exactOptional(described(v.string(), description));
  return v.pipe(
    v.object(
      {
        thread: threadName(limits.thread),
        sort: v.optional(
          described(
            oneOf('sort', SORTS),
            'top: most replies and reactions; discussed: most replies.',
          ),
          'newest',
        ),
        limit: v.optional(
          described(
            wholeNumber('limit', 1, MAX_LIMIT),
            'Comments on a page, without their replies.',
          ),
          '20',
        ),
        replies: v.optional(
          described(
            wholeNumber('replies', 0, MAX_REPLIES),
            'First replies that come along, at each level.',
          ),
          '3',
        ),
        cursor: text('From page.next, page.prev or replies.next of an answer.'),
        parent: text('Replies to this comment, the oldest first, instead of comments.'),
        around: text('The page that holds this comment.'),
      },
      'required Say which thread: ?thread=…',
    ),
    v.forward(
      v.partialCheck(
        [['around'], ['cursor'], ['parent']],
        ({ around, cursor, parent }) => around === undefined || (cursor ?? parent) === undefined,
        'invalid "around" finds its own page; send it without cursor and parent.',
      ),
      ['around'],
    ),
    v.transform((query) => ({ cursor: null, parent: null, around: null, ...query })),
  );
}
