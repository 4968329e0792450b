import { hash } from './ids.ts';
import type { CommentSort } from './protocol.ts';
import { refusalOf } from './validate.ts';

/** A place between two comments: after (or, going back, before) the one with these sort keys. */
export interface Place {
  back: boolean;
  seq: number;
  replies: number;
}

/** What a cursor is bound to. Replies have one order only, so that `sort` does not matter there. */
export type ListKey = readonly (string | null)[];

export function listKey(thread: string, parent: string | null, sort: CommentSort): ListKey {
  return [thread, parent, parent === null ? sort : 'oldest'];
}

/**
 * Opaque to clients. `list` says what is being paged through; a cursor of another list, or one that was
 * changed on its way, is refused.
 */
export function writeCursor(list: ListKey, { back, seq, replies }: Place): string {
  const place = `${back ? 1 : 0}.${seq}.${replies}`;
  return Buffer.from(`${place}.${markOf(list, place)}`).toString('base64url');
}

export function readCursor(list: ListKey, cursor: string): Place {
  const fields = Buffer.from(cursor, 'base64url').toString('latin1');
  const match = /^(([01])\.(\d{1,15})\.(\d{1,15}))\.([\w-]{8})$/.exec(fields);
  const [, place = '', back, seq, replies, mark] = match ?? [];
  if (match === null || mark !== markOf(list, place)) {
    const detail =
      'The cursor is not one that this list gave. Take it from page.next or replies.next of an answer for the same thread, parent and sort.';
    throw refusalOf([{ pointer: '/cursor', code: 'invalid', detail }], 400);
  }
  return { back: back === '1', seq: Number(seq), replies: Number(replies) };
}

function markOf(list: ListKey, place: string): string {
  return hash(...list, place).slice(0, 8);
}
