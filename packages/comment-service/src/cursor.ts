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

/** Opaque to clients. `list` says what is being paged through; a cursor of another list is refused. */
export function writeCursor(list: ListKey, { back, seq, replies }: Place): string {
  const fields = [markOf(list), back ? 1 : 0, seq, replies];
  return Buffer.from(fields.join('.')).toString('base64url');
}

export function readCursor(list: ListKey, cursor: string): Place {
  const match = /^([\w-]{8})\.([01])\.(\d{1,15})\.(\d{1,15})$/.exec(
    Buffer.from(cursor, 'base64url').toString('latin1'),
  );
  if (match === null || match[1] !== markOf(list)) {
    const detail =
      'The cursor is not one that this list gave. Take it from page.next or replies.next of an answer for the same thread, parent and sort.';
    throw refusalOf([{ pointer: '/cursor', code: 'invalid', detail }], 400);
  }
  return { back: match[2] === '1', seq: Number(match[3]), replies: Number(match[4]) };
}

function markOf(list: ListKey): string {
  return hash(...list).slice(0, 8);
}
