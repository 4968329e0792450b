import type { Transaction } from 'kysely';
import { hash, keyedHash, same } from '../ids.ts';
import { Refusal } from '../problems.ts';
import type { EditRight } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { RENDERER, renderMarkup } from '../text/markup.ts';
import { isClosed, revOf } from './comments.ts';
import { tell } from './event-log.ts';
import { judge } from './judge.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { CommentRow, Schema } from './schema.ts';
import { eraseComment, setStatus, touchThread } from './status.ts';

type Store = Transaction<Schema>;

/** What a request says about the comment it wants to change. */
export interface Claim {
  id: string;
  token: string;
  /** Revisions that `If-Match` names; null when it was not sent. */
  revs: string[] | null;
}

/**
 * Made of what only the one who posted knows, so that trying again gives the same token, while nothing in the
 * file would.
 */
export function editTokenOf(secret: string, key: string, id: string): string {
  return keyedHash(secret, 'edit', key, id);
}

export function editRightOf(
  { id, createdAt }: { id: string; createdAt: string },
  key: string,
  secret: string,
  { editSeconds }: Settings,
): EditRight | null {
  if (editSeconds === 0) return null;
  const expiresAt = new Date(Date.parse(createdAt) + editSeconds * 1000).toISOString();
  return { token: editTokenOf(secret, key, id), expiresAt };
}

export async function editComment(
  store: Store,
  claim: Claim,
  markdown: string,
  settings: Settings,
): Promise<CommentRow> {
  const row = await ownComment(store, claim, settings);
  const thread = await store
    .selectFrom('threads')
    .selectAll()
    .where('id', '=', row.thread)
    .executeTakeFirstOrThrow();
  if (isClosed(thread)) {
    throw new Refusal(
      'thread-closed',
      'Comments on this article are closed; yours stays as it is.',
    );
  }
  if (row.status === 'removed') throw new Refusal('gone', 'This comment was removed.');
  if (markdown === row.markdown) return row;
  const { author_name: name, author_email: email, author_url: url } = row;
  const rendered = renderMarkup(markdown);
  const verdict = await judge(store, { name, email, url, rendered }, settings);
  const fingerprint = fingerprintOf({ thread: row.thread, name, email, markdown });
  const edited = await store
    .updateTable('comments')
    .set((eb) => ({
      ...{ markdown, ...rendered, fingerprint, renderer: RENDERER, edited_at: Date.now() },
      version: eb('version', '+', 1),
      ...(verdict.status === 'held' && { reason: verdict.reason }),
    }))
    .where('seq', '=', row.seq)
    .returningAll()
    .executeTakeFirstOrThrow();
  // What was approved is not what it says now.
  if (verdict.status === 'held') return (await setStatus(store, row.id, 'held')) ?? edited;
  if (edited.status === 'published') {
    await touchThread(store, row.thread, 0);
    await tell(store, row.thread, 'comment.updated', row.id);
  }
  return edited;
}

/** The writer's own words go for good; a place that replies hang on stays, empty. */
export async function deleteComment(
  store: Store,
  claim: Claim,
  settings: Settings,
): Promise<CommentRow> {
  const row = await ownComment(store, claim, settings);
  return row.status === 'removed' && row.markdown === ''
    ? row
    : ((await eraseComment(store, row.id)) ?? row);
}

/** No comment, no token and a wrong token are told the same. */
async function ownComment(
  store: Store,
  { id, token, revs }: Claim,
  { editSeconds }: Settings,
): Promise<CommentRow> {
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!same(hash(token), row?.edit_token ?? '') || row === undefined) {
    throw new Refusal('forbidden', 'This token does not belong to that comment.');
  }
  if (row.created_at + editSeconds * 1000 <= Date.now()) {
    throw new Refusal('forbidden', 'The time in which you could change this comment is over.');
  }
  if (revs !== null && !revs.includes('*') && !revs.includes(revOf(row))) {
    throw new Refusal(
      'precondition-failed',
      'The comment was changed since you read it. Read it again, then change it.',
    );
  }
  return row;
}
