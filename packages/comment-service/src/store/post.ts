import type { Transaction } from 'kysely';
import { hash, newId } from '../ids.ts';
import { Refusal } from '../problems.ts';
import type { Posted } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { RENDERER, renderMarkup } from '../text/markup.ts';
import { refusalOf, type Submission } from '../validate.ts';
import { toComment } from './comments.ts';
import type { CommentRow, Schema } from './schema.ts';
import { touchThread, updateVisibility } from './status.ts';

type Store = Transaction<Schema>;

const DUPLICATE_WINDOW = 60 * 60 * 1000;

/** Answers to idempotency keys are kept for twice the day that is promised. */
const ANSWER_AGE = 48 * 60 * 60 * 1000;

export interface Answer {
  status: number;
  commentId: string;
  /** Serialised `Posted`. */
  body: string;
  replayed: boolean;
}

/** Same person, same words, whatever the case and spacing. */
export function fingerprintOf(submission: Submission): string {
  const { thread, name, email, markdown } = submission;
  const normalise = (text: string): string =>
    text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return hash(thread, normalise(name), normalise(email), normalise(markdown));
}

/** What makes two requests the same comment; the page's address may well differ when trying again. */
function requestHashOf({ thread, parent, name, email, url, markdown }: Submission): string {
  return hash(thread, parent, name, email, url, markdown);
}

/** Keeps a comment and the answer to its key together, or refuses. */
export async function postComment(
  store: Store,
  submission: Submission,
  key: string,
  settings: Settings,
): Promise<Answer> {
  const now = Date.now();
  const requestHash = requestHashOf(submission);
  const earlier = await earlierAnswer(store, key, requestHash);
  if (earlier !== null) return earlier;

  await openThread(store, submission.thread);
  const parent = await parentOf(store, submission, settings);
  await refuseDuplicate(store, submission, now);
  const row = await insertComment(store, submission, parent, now, settings);
  if (row.status === 'published') {
    await updateVisibility(store, row.seq);
    await touchThread(store, row.thread, 1);
  }

  const surroundings = { parent: submission.parent, threadOpen: true };
  const posted: Posted = { comment: toComment(row, surroundings, settings) };
  const answer = {
    status: row.status === 'published' ? 201 : 202,
    commentId: row.id,
    body: JSON.stringify(posted),
    replayed: false,
  };
  await rememberAnswer(store, key, requestHash, answer, now);
  return answer;
}

async function earlierAnswer(
  store: Store,
  key: string,
  requestHash: string,
): Promise<Answer | null> {
  const earlier = await store
    .selectFrom('answers')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst();
  if (earlier === undefined) return null;
  if (earlier.request_hash !== requestHash) {
    throw new Refusal(
      'idempotency-conflict',
      'This Idempotency-Key came with another comment before. Use a new key for a new or changed comment.',
    );
  }
  const { status, comment_id: commentId, body } = earlier;
  return { status, commentId, body, replayed: true };
}

async function rememberAnswer(
  store: Store,
  key: string,
  requestHash: string,
  { status, commentId, body }: Answer,
  now: number,
): Promise<void> {
  await store
    .deleteFrom('answers')
    .where('created_at', '<', now - ANSWER_AGE)
    .execute();
  await store
    .insertInto('answers')
    .values({
      key,
      request_hash: requestHash,
      status,
      comment_id: commentId,
      body,
      created_at: now,
    })
    .execute();
}

async function openThread(store: Store, id: string): Promise<void> {
  await store
    .insertInto('threads')
    .values({ id, state: 'open', count: 0, rev: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const thread = await store
    .selectFrom('threads')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (thread.state === 'closed') {
    throw new Refusal('thread-closed', 'Comments on this article are closed.');
  }
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
  now: number,
  settings: Settings,
): Promise<CommentRow> {
  const { html, text } = renderMarkup(submission.markdown);
  return store
    .insertInto('comments')
    .values({
      id: newId(now),
      thread: submission.thread,
      parent_seq: parent?.seq ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      author_name: submission.name,
      author_email: submission.email,
      author_url: submission.url,
      markdown: submission.markdown,
      html,
      text,
      renderer: RENDERER,
      fingerprint: fingerprintOf(submission),
      page_url: submission.pageUrl,
      status: settings.moderation === 'pre' ? 'held' : 'published',
      visible: 0,
      reply_count: 0,
      created_at: now,
      edited_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
