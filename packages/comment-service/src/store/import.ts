import type { Transaction } from 'kysely';
import type { CommentStatus } from '../protocol.ts';
import { RENDERER, renderMarkup } from '../text/markup.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ThreadRules } from './moderate.ts';
import type { NewRule } from './moderate.ts';
import type { Schema } from './schema.ts';
import { touchThread, updateVisibility } from './status.ts';

type Store = Transaction<Schema>;

/** A comment that was checked, as it shall stand here. */
export interface ImportedComment {
  id: string;
  thread: string;
  /** Public id of what it answers. */
  parent: string | null;
  name: string;
  email: string;
  url: string | null;
  markdown: string;
  status: CommentStatus;
  pageUrl: string | null;
  createdAt: number;
  editedAt: number | null;
  version: number;
  picked: boolean;
  reactions: Record<string, number>;
  reason: string | null;
  reviewedAt: number | null;
}

/** Keeps it unless it is there already; says which. */
export async function importComment(
  store: Store,
  comment: ImportedComment,
  maxDepth: number,
): Promise<'added' | 'known'> {
  const { id, thread, name, email, markdown, status, reactions } = comment;
  if (await isKnown(store, id)) return 'known';
  await store
    .insertInto('threads')
    .values({ id: thread, state: 'open', count: 0, rev: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const parent = await parentOf(store, comment, maxDepth);
  const { seq } = await store
    .insertInto('comments')
    .values({
      ...{ id, thread, markdown, status, author_name: name, author_email: email },
      author_url: comment.url,
      parent_seq: parent?.seq ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      ...renderMarkup(markdown),
      renderer: RENDERER,
      fingerprint: markdown === '' ? '' : fingerprintOf({ thread, name, email, markdown }),
      page_url: comment.pageUrl,
      visible: 0,
      reply_count: 0,
      created_at: comment.createdAt,
      edited_at: comment.editedAt,
      version: comment.version,
      reactions: JSON.stringify(reactions),
      reaction_count: Object.values(reactions).reduce((sum, n) => sum + n, 0),
      picked: Number(comment.picked),
      reason: comment.reason,
      reviewed_at: comment.reviewedAt,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await updateVisibility(store, seq);
  await touchThread(store, thread, Number(status === 'published'));
  return 'added';
}

export async function isKnown(store: Store, id: string): Promise<boolean> {
  const row = await store
    .selectFrom('comments')
    .select('seq')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** What it answers; where that stands as deep as may be, what that answers. */
async function parentOf(
  store: Store,
  { thread, parent }: ImportedComment,
  maxDepth: number,
): Promise<{ seq: number; depth: number } | null> {
  if (parent === null) return null;
  let row = await store
    .selectFrom('comments')
    .select(['seq', 'depth', 'parent_seq'])
    .where('id', '=', parent)
    .where('thread', '=', thread)
    .executeTakeFirst();
  while (row !== undefined && row.depth >= maxDepth && row.parent_seq !== null) {
    row = await store
      .selectFrom('comments')
      .select(['seq', 'depth', 'parent_seq'])
      .where('seq', '=', row.parent_seq)
      .executeTakeFirst();
  }
  return row ?? null;
}

/** Closes, slows or opens a thread; false where it is so already. */
export async function importThread(store: Store, id: string, rules: ThreadRules): Promise<boolean> {
  const row = await store
    .selectFrom('threads')
    .select(['state', 'slow_seconds', 'closes_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  const now = row ?? { state: 'open', slow_seconds: 0, closes_at: null };
  if (
    now.state === rules.state &&
    now.slow_seconds === rules.slow_seconds &&
    now.closes_at === rules.closes_at
  ) {
    return false;
  }
  await store
    .insertInto('threads')
    .values({ id, count: 0, rev: 1, ...rules })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ ...rules, rev: eb('threads.rev', '+', 1) })),
    )
    .execute();
  return true;
}

/** Adds a rule; one of the same words is left as it is here. */
export async function importRule(store: Store, rule: NewRule): Promise<boolean> {
  const { numInsertedOrUpdatedRows: rows = 0n } = await store
    .insertInto('rules')
    .values({ ...rule, created_at: Date.now() })
    .onConflict((conflict) => conflict.columns(['kind', 'pattern']).doNothing())
    .executeTakeFirst();
  return rows > 0n;
}
