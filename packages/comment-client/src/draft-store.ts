import { readStored, writeStored } from '@stet/core';

import { hasStrings, newKey, readRecord, storedKeys } from './stored.ts';

export interface SavedDraft {
  comment: string;
  /** Its `Idempotency-Key`. */
  key: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

export interface DraftPlace {
  /** Tells sites on one origin apart; the page's origin or the endpoint will do. */
  site: string;
  thread: string;
  parent?: string | null;
}

export interface DraftStore {
  /** The `Idempotency-Key` of what is being written; another one after `clear`, `renew`, or when two tabs part. */
  readonly key: string;
  /** Where it is stored. */
  readonly slot: string;
  /** The newest draft, which this store goes on with. */
  restore(): SavedDraft | undefined;
  /** Drafts of the same place that other tabs keep, the newest first. */
  others(): SavedDraft[];
  /** False when the browser refuses: the reader should know. Empty text is no draft. */
  save(comment: string): boolean;
  /** The server said yes, or the reader threw it away. */
  clear(): void;
  /** Keeps the text and takes another key, for after an `idempotency-conflict`. */
  renew(): void;
}

const prefix = 'stet-draft:';
const maxAge = 30 * 86_400_000;

/**
 * Drafts for one place. Each has a slot of its own, named by its key, so tabs do not write over each other: a tab that
 * finds its slot changed by another leaves that be and goes on under a new key.
 */
export function draftStore({ site, thread, parent = null }: DraftPlace): DraftStore {
  const place = prefix + [site, thread, parent ?? ''].map(encodeURIComponent).join(':') + ':';
  let key = newKey();
  /** What this tab last saw in its slot. */
  let seen: string | null = null;
  const slot = (): string => place + key;
  const part = (): void => {
    key = newKey();
    seen = null;
  };
  const saved = (): SavedDraft[] =>
    storedKeys(place)
      .flatMap((name) => readRecord(name, isDraft) ?? [])
      .sort((a, b) => b.savedAt - a.savedAt);
  const write = (comment: string): boolean => {
    const isEmpty = comment.trim() === '';
    const draft: SavedDraft = { comment, key, savedAt: Date.now() };
    const value = isEmpty ? null : JSON.stringify(draft);
    if (!writeStored('local', slot(), value)) return false;
    seen = value;
    return true;
  };

  return {
    get key() {
      return key;
    },
    get slot() {
      return slot();
    },

    restore() {
      dropExpired();
      const newest = saved()[0];
      if (!newest) return undefined;
      key = newest.key;
      seen = readStored('local', slot());
      return newest;
    },

    others: () => saved().filter((draft) => draft.key !== key),

    save(comment) {
      if (readStored('local', slot()) !== seen) part();
      return write(comment);
    },

    clear() {
      settleDraft(slot(), (draft) => JSON.stringify(draft) === seen);
      part();
    },

    renew() {
      const comment = readRecord(slot(), isDraft)?.comment;
      writeStored('local', slot(), null);
      part();
      if (comment !== undefined) write(comment);
    },
  };
}

/** Removes a draft that is done with; one that was changed meanwhile stays, under a key that was never sent. */
export function settleDraft(slot: string, isDone: (draft: SavedDraft) => boolean): void {
  const draft = readRecord(slot, isDraft);
  if (draft && !isDone(draft)) {
    const key = newKey();
    const moved = slot.slice(0, -draft.key.length) + key;
    if (!writeStored('local', moved, JSON.stringify({ ...draft, key }))) return;
  }
  writeStored('local', slot, null);
}

function dropExpired(): void {
  for (const name of storedKeys(prefix)) {
    const draft = readRecord(name, isDraft);
    if (!draft || Date.now() - draft.savedAt > maxAge) writeStored('local', name, null);
  }
}

function isDraft(value: unknown): value is SavedDraft {
  return (
    hasStrings(value, ['comment', 'key']) &&
    Number.isFinite((value as { savedAt?: unknown }).savedAt)
  );
}
