import type { Transaction } from 'kysely';
import { hash, newId } from '../ids.ts';
import { Refusal } from '../problems.ts';
import type { Settings } from '../settings.ts';
import { RENDERER, renderMarkup, type Rendered } from '../text/markup.ts';
import { refusalOf, type Submission } from '../validate.ts';
import { earlierAnswer, rememberAnswer, type Answer } from './answers.ts';
import { isClosed, toComment } from './comments.ts';
import { editTokenOf } from './edit.ts';
import { tell } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { judge } from './judge.ts';
import { threadRow } from './list.ts';
import type { CommentRow, Schema, ThreadRow } from './schema.ts';
import { touchThread } from './status.ts';

type Store = Transaction<Schema>;

const DUPLICATE_WINDOW = 60 * 60 * 1000;

/** What makes two requests the same comment; the page's address may well differ when trying again. */
function requestHashOf({ thread, parent, name, email, url, markdown }: Submission): string {
  return hash(thread, parent, name, email, url, markdown);
}

export interface Desk {
  settings: Settings;
  secret: string;
  /** Refuses who has to wait in this thread; not asked when an answer is only given again. */
  admit: (thread: ThreadRow) => void;
  /** Why it should wait for a moderator whatever the rules say, or null. */
  suspicion: () => string | null;
}

/** Keeps a comment and the answer to its key together, or refuses. */
export async function postComment(
  store: Store,
  submission: Submission,
  key: string,
  { settings, secret, admit, suspicion }: Desk,
): Promise<Answer> {
  const now = Date.now();
  const requestHash = requestHashOf(submission);
  const earlier = await earlierAnswer(store, key, requestHash);
  if (earlier !== null) return earlier;

  admit(await openThread(store, submission.thread));
  const parent = await parentOf(store, submission, settings);
  await refuseDuplicate(store, submission, now);
  const suspected = suspicion();
  const id = newId(now);
  const rendered = renderMarkup(submission.markdown);
  const judged = await judge(store, { ...submission, rendered }, settings);
  const { status, reason } =
    suspected === null ? judged : { status: 'held' as const, reason: suspected };
  const row = await insertComment(store, submission, parent, {
    ...{ id, created_at: now, status, reason, ...rendered },
    visible: Number(status === 'published'),
    edit_token: hash(editTokenOf(secret, key, id)),
  });
  if (row.status === 'published') {
    if (parent !== null) await countReply(store, parent.seq);
    await touchThread(store, row.thread, 1);
    await tell(store, row.thread, 'comment.created', row.id);
  }

  const surroundings = { parent: submission.parent, threadOpen: true };
  const answer = {
    status: row.status === 'published' ? 201 : 202,
    comment: toComment(row, surroundings, settings),
    replayed: false,
  };
  await rememberAnswer(store, key, requestHash, answer, now);
  return answer;
}

async function openThread(store: Store, id: string): Promise<ThreadRow> {
  const thread = (await threadRow(store, id)) ?? (await beginThread(store, id));
  if (isClosed(thread)) {
    throw new Refusal('thread-closed', 'Comments on this article are closed.');
  }
  return thread;
}

async function beginThread(store: Store, id: string): Promise<ThreadRow> {
  return store
    .insertInto('threads')
    .values({ id, state: 'open', count: 0, rev: 0 })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function countReply(store: Store, parentSeq: number): Promise<void> {
  await store
    .updateTable('comments')
    .set((eb) => ({ reply_count: eb('reply_count', '+', 1) }))
    .where('seq', '=', parentSeq)
    .execute();
}

async function parentOf(
  store: Store,
  { thread, parent }: Submission,
  { maxDepth }: Settings,
): Promise<CommentRow | null> {
  if (parent === null) return null;
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', parent)
    .where('thread', '=', thread)
    .where('status', '=', 'published')
    .executeTakeFirst();
  if (row === undefined) {
    const detail = 'The comment you answer is not in this conversation, or no longer.';
    throw refusalOf([{ pointer: '/parent', code: 'unknown', detail }]);
  }
  if (row.depth >= maxDepth) {
    const detail =
      'This comment cannot be answered: the conversation is as deep as it may be here.';
    throw refusalOf([{ pointer: '/parent', code: 'invalid', detail }]);
  }
  return row;
}

async function refuseDuplicate(store: Store, submission: Submission, now: number): Promise<void> {
  const twin = await store
    .selectFrom('comments')
    .select(['id', 'status'])
    .where('fingerprint', '=', fingerprintOf(submission))
    .where('created_at', '>', now - DUPLICATE_WINDOW)
    .where('status', '!=', 'removed')
    .executeTakeFirst();
  if (twin === undefined) return;
  if (twin.status === 'held') {
    throw new Refusal('duplicate', 'You have sent this already; it is awaiting moderation.');
  }
  throw new Refusal('duplicate', 'You have said this already, and it is published.', {
    existing: twin.id,
  });
}

async function insertComment(
  store: Store,
  submission: Submission,
  parent: CommentRow | null,
  made: Rendered &
    Pick<CommentRow, 'id' | 'created_at' | 'edit_token' | 'status' | 'reason' | 'visible'>,
): Promise<CommentRow> {
  return store
    .insertInto('comments')
    .values({
      thread: submission.thread,
      parent_seq: parent?.seq ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      author_name: submission.name,
      author_email: submission.email,
      author_url: submission.url,
      markdown: submission.markdown,
      renderer: RENDERER,
      fingerprint: fingerprintOf(submission),
      page_url: submission.pageUrl,
      reply_count: 0,
      edited_at: null,
      ...made,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
