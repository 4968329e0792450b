import type { Kysely, SelectQueryBuilder } from 'kysely';
import { listKey, readCursor, writeCursor, type Place } from '../cursor.ts';
import { Refusal } from '../problems.ts';
import type { Comment, CommentPage, CommentSort, OneComment } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { toComment, toThread } from './comments.ts';
import { nestReplies, type Nesting } from './nest.ts';
import type { CommentRow, Schema, ThreadRow } from './schema.ts';

const MAX_PICKS = 5;

type Store = Kysely<Schema>;
type Limits = Pick<Settings, 'maxDepth'>;

export interface ListQuery {
  thread: string;
  sort: CommentSort;
  limit: number;
  /** First replies that come along with each comment. */
  replies: number;
  cursor: string | null;
  /** Lists the replies to this comment, the oldest first whatever `sort` says. */
  parent: string | null;
  /** Gives the page of roots that holds this comment. */
  around: string | null;
}

export async function threadRow(store: Store, id: string): Promise<ThreadRow | undefined> {
  return store.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listComments(
  store: Store,
  query: ListQuery,
  settings: Limits,
): Promise<CommentPage> {
  // First the revision, then the comments: a page may be newer than it says, never older.
  const thread = toThread(query.thread, await threadRow(store, query.thread));
  const parent =
    query.parent === null ? null : await visibleComment(store, query.parent, query.thread);
  const list = listKey(query.thread, query.parent, query.sort);
  const roots = inList(store, query, parent);
  const path = query.around === null ? [] : await pathTo(store, query.around, query.thread);

  const [root] = path;
  const from = query.cursor === null ? null : readCursor(list, query.cursor);
  const start = root === undefined ? from : await startOfPageWith(roots, root, query);
  const { rows, before, after } = await readPage(roots, start, query);

  const nesting: Nesting = {
    perComment: query.replies,
    path,
    threadOpen: thread.state === 'open',
    settings,
  };
  const first = rows[0];
  const last = rows.at(-1);
  const isFirst = query.cursor === null && query.parent === null && query.around === null;
  const pinned = isFirst ? await picksOf(store, query.thread, settings) : [];
  return {
    thread,
    ...(pinned.length > 0 && { pinned }),
    items: await nestReplies(store, rows, query.parent, nesting),
    page: {
      next:
        after > 0 && last !== undefined
          ? writeCursor(list, placeAt(query.sort, last, false))
          : null,
      remaining: after,
      ...(before &&
        first !== undefined && { prev: writeCursor(list, placeAt(query.sort, first, true)) }),
    },
  };
}

export async function oneComment(store: Store, id: string, settings: Limits): Promise<OneComment> {
  const row = await visibleComment(store, id);
  const path = await pathTo(store, id, row.thread);
  const threadOpen = toThread(row.thread, await threadRow(store, row.thread)).state === 'open';
  const chain: Comment[] = [];
  for (const step of path) {
    const parent = chain.at(-1)?.id ?? null;
    chain.push(toComment(step, { parent, threadOpen }, settings));
  }
  const comment = chain.pop();
  if (comment === undefined) throw notFound();
  return { comment, ancestors: chain };
}

/** One comment as its thread shows it now, whoever may see it. */
export async function commentOf(store: Store, row: CommentRow, settings: Limits): Promise<Comment> {
  const thread = toThread(row.thread, await threadRow(store, row.thread));
  const parent =
    row.parent_seq === null
      ? null
      : await store
          .selectFrom('comments')
          .select('id')
          .where('seq', '=', row.parent_seq)
          .executeTakeFirstOrThrow();
  const threadOpen = thread.state === 'open';
  return toComment(row, { parent: parent?.id ?? null, threadOpen }, settings);
}

async function picksOf(store: Store, thread: string, settings: Limits): Promise<Comment[]> {
  const rows = await store
    .selectFrom('comments')
    .selectAll()
    .where('thread', '=', thread)
    .where('picked', '=', 1)
    .where('status', '=', 'published')
    .orderBy('seq')
    .limit(MAX_PICKS)
    .execute();
  return Promise.all(rows.map((row) => commentOf(store, row, settings)));
}

function placeAt(sort: CommentSort, row: CommentRow, back: boolean): Place {
  return { back, seq: row.seq, replies: sort === 'top' ? row.score : row.reply_count };
}

async function visibleComment(store: Store, id: string, thread?: string): Promise<CommentRow> {
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .where('visible', '=', 1)
    .executeTakeFirst();
  if (row === undefined || (thread !== undefined && row.thread !== thread)) throw notFound();
  return row;
}

/** Unknown, held and of another thread look the same. */
function notFound(): Refusal {
  return new Refusal('not-found', 'There is no such comment here, or no longer.');
}

/** The comment and all it answers, the root first. */
async function pathTo(store: Store, id: string, thread: string): Promise<CommentRow[]> {
  const path = [await visibleComment(store, id, thread)];
  for (let seq = path[0]?.parent_seq ?? null; seq !== null; seq = path[0]?.parent_seq ?? null) {
    path.unshift(
      await store
        .selectFrom('comments')
        .selectAll()
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow(),
    );
  }
  return path;
}

interface ListReader {
  /** Visible comments of the list after `place`, or before it and backwards. */
  from(place: Place | null): SelectQueryBuilder<Schema, 'comments', object>;
}

function inList(store: Store, query: ListQuery, parent: CommentRow | null): ListReader {
  const sort = parent === null ? query.sort : 'oldest';
  const all = store
    .selectFrom('comments')
    .where('thread', '=', query.thread)
    .where('parent_seq', parent === null ? 'is' : '=', parent?.seq ?? null)
    .where('visible', '=', 1);
  return {
    from(place) {
      const back = place?.back ?? false;
      const rising = (sort === 'oldest') !== back;
      const direction = rising ? 'asc' : 'desc';
      const comparison = rising ? '>' : '<';
      if (sort === 'newest' || sort === 'oldest') {
        const ordered = all.orderBy('seq', direction);
        return place === null ? ordered : ordered.where('seq', comparison, place.seq);
      }
      const rank = sort === 'top' ? 'score' : 'reply_count';
      const ordered = all.orderBy(rank, direction).orderBy('seq', direction);
      if (place === null) return ordered;
      return ordered.where((eb) =>
        eb(eb.refTuple(rank, 'seq'), comparison, eb.tuple(place.replies, place.seq)),
      );
    },
  };
}

interface PageRows {
  rows: CommentRow[];
  /** Whether anything stands before the page. */
  before: boolean;
  /** How many stand after it. */
  after: number;
}

async function readPage(
  list: ListReader,
  start: Place | null,
  { limit, sort }: ListQuery,
): Promise<PageRows> {
  const found = await list.from(start).selectAll().limit(limit).execute();
  const rows = start?.back === true ? found.reverse() : found;
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { rows, before: start !== null, after: 0 };
  return {
    rows,
    before: start !== null && (await count(list, placeAt(sort, first, true))) > 0,
    after: await count(list, placeAt(sort, last, false)),
  };
}

async function count(list: ListReader, place: Place): Promise<number> {
  const { n } = await list
    .from(place)
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Pages begin where paging from the start would have begun them. */
async function startOfPageWith(
  list: ListReader,
  root: CommentRow,
  { limit, sort }: ListQuery,
): Promise<Place | null> {
  const back = placeAt(sort, root, true);
  const ahead = await count(list, back);
  const stepsBack = (ahead % limit) + 1;
  const before = await list.from(back).selectAll().limit(stepsBack).execute();
  const anchor = before[stepsBack - 1];
  return anchor === undefined ? null : placeAt(sort, anchor, false);
}
