import type { CommentSort, FieldProblem } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import type { ListQuery } from '../store/list.ts';
import { byteLength } from '../text/clean.ts';
import { refusalOf } from '../validate.ts';

export const SORTS: CommentSort[] = ['newest', 'oldest', 'top', 'discussed'];

const MAX_LIMIT = 100;
const MAX_REPLIES = 50;

/** Reads the query of `GET /v1/comments`, or refuses with everything that is wrong in it. */
export function readListQuery(params: URLSearchParams, { limits }: Settings): ListQuery {
  const errors: FieldProblem[] = [];
  const complain = (name: string, code: FieldProblem['code'], detail: string): void => {
    errors.push({ pointer: `/${name}`, code, detail });
  };
  const text = (name: string): string | null => params.get(name) || null;
  const number = (name: string, unset: number, least: number, most: number): number => {
    const given = text(name);
    if (given === null) return unset;
    const value = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
    if (value >= least && value <= most) return value;
    complain(name, 'invalid', `"${name}" must be a whole number from ${least} to ${most}.`);
    return unset;
  };

  const thread = text('thread')?.trim() ?? '';
  if (thread === '') complain('thread', 'required', 'Say which thread: ?thread=…');
  if (byteLength(thread) > limits.thread) {
    complain('thread', 'too-long', `A thread has at most ${limits.thread} bytes.`);
  }
  const sort = SORTS.find((known) => known === (text('sort') ?? 'newest'));
  if (sort === undefined) complain('sort', 'invalid', `"sort" must be one of ${SORTS.join(', ')}.`);
  const query: ListQuery = {
    thread,
    sort: sort ?? 'newest',
    limit: number('limit', 20, 1, MAX_LIMIT),
    replies: number('replies', 3, 0, MAX_REPLIES),
    cursor: text('cursor'),
    parent: text('parent'),
    around: text('around'),
  };
  if (query.around !== null && (query.cursor !== null || query.parent !== null)) {
    complain(
      'around',
      'invalid',
      '"around" finds its own page; send it without cursor and parent.',
    );
  }
  if (errors.length > 0) throw refusalOf(errors, 400);
  return query;
}
