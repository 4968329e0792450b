import type { Kysely } from 'kysely';
import type { ThreadEvents } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { toThread } from '../store/comments.ts';
import type { LoggedEvent } from '../store/event-log.ts';
import { commentOf, threadRow } from '../store/list.ts';
import type { Schema } from '../store/schema.ts';

/** One message of a `text/event-stream`. */
export interface Frame {
  id: number;
  text: string;
}

/** What a frame says, for those who ask from time to time instead. */
export interface Told extends Frame {
  event: keyof ThreadEvents;
  data: ThreadEvents[keyof ThreadEvents];
}

/**
 * Tells each comment as it is now, not as it was when the event was noted: what was taken down since is not told,
 * and of several edits only the last.
 */
export async function framesOf(
  store: Kysely<Schema>,
  events: readonly LoggedEvent[],
  settings: Settings,
): Promise<Told[]> {
  const frames: Told[] = [];
  for (const [index, event] of events.entries()) {
    const { id, type, comment_id: commentId } = event;
    if (commentId === null || type === 'count') continue;
    const toldLater = events.some(
      (later, at) => at > index && later.comment_id === commentId && later.type === type,
    );
    if (toldLater && type === 'comment.updated') continue;
    const frame = await frameOf(store, { id, type, commentId }, settings);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

async function frameOf(
  store: Kysely<Schema>,
  {
    id,
    type,
    commentId,
  }: { id: number; type: Exclude<keyof ThreadEvents, 'count'>; commentId: string },
  settings: Settings,
): Promise<Told | null> {
  const row = await store
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', commentId)
    .executeTakeFirst();
  const shown = row?.visible === 1 ? await commentOf(store, row, settings) : null;
  if (type === 'comment.removed') {
    if (row?.status === 'published') return null;
    return write(id, type, { id: commentId, ...(shown !== null && { comment: shown }) });
  }
  return shown?.status === 'published' ? write(id, type, { comment: shown }) : null;
}

export async function countFrame(
  store: Kysely<Schema>,
  thread: string,
  id: number,
): Promise<Frame> {
  const { count, rev } = toThread(thread, await threadRow(store, thread));
  return write(id, 'count', { thread, count, rev });
}

function write<Name extends keyof ThreadEvents>(
  id: number,
  name: Name,
  data: ThreadEvents[Name],
): Told {
  return {
    id,
    event: name,
    data,
    text: `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`,
  };
}
