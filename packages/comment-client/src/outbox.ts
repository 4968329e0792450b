import { writeStored } from '@stet/core';

import type { Adapter, CommentInput, Outcome, Unreachable } from './adapter.ts';
import { settleDraft, type DraftStore } from './draft-store.ts';
import { isRecord } from './request.ts';
import { asSoleSender } from './sole-sender.ts';
import { hasStrings, readRecord, storedKeys } from './stored.ts';

/** A comment that waits to be sent. */
export interface Unsent {
  /** Its `Idempotency-Key`. */
  key: string;
  target: string;
  input: CommentInput;
  /** Slot of its draft. */
  draft: string;
  attempts: number;
  mayHaveArrived: boolean;
  /** Milliseconds since 1970, as `notBefore`. */
  firstTried: number;
  /** What `Retry-After` asked for. */
  notBefore: number;
}

export interface OutboxOptions {
  /** Ends it, as when its element leaves the page; what waits stays stored. */
  signal: AbortSignal;
  /** What became of a comment; null when another tab has settled it. Its draft is cleared already if it was accepted. */
  onSettled?: (unsent: Unsent, outcome: Outcome | null) => void;
  /** What waits has changed. */
  onChange?: () => void;
}

export interface Outbox {
  /** For this adapter, the oldest first. */
  readonly waiting: Unsent[];
  /** False when it may not be repeated, or the browser does not let it be stored: it is for the reader to send again. */
  add(input: CommentInput, failure: Unreachable, draft: DraftStore): boolean;
  /** Before the reader sends it by hand. */
  remove(key: string): void;
  /** Tries now, whatever the pauses say. Resolves when all have been tried. */
  sendNow(): Promise<void>;
}

const prefix = 'stet-unsent:';
/** Services keep the answers to keys for a day; after that the same key would post again. */
const keyLife = 23 * 3_600_000;
const attemptsAVisit = 4;

/** Milliseconds. Tried first in the future, it was by a clock that has been put right since: what that said is worth nothing. */
function pauseOf({ notBefore, firstTried }: Unsent): number {
  const now = Date.now();
  return firstTried > now ? 0 : Math.max(0, notBefore - now);
}

export function openOutbox(
  adapter: Adapter,
  { signal, onSettled, onChange }: OutboxOptions,
): Outbox {
  const { keys } = adapter.capabilities;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rounds = Promise.resolve();
  let failures = 0;

  const waiting = (): Unsent[] =>
    storedKeys(prefix)
      .flatMap((slot) => readRecord(slot, isUnsent) ?? [])
      .filter(({ target }) => target === adapter.target)
      .sort((a, b) => a.firstTried - b.firstTried);

  const store = (unsent: Unsent): boolean =>
    writeStored('local', prefix + unsent.key, JSON.stringify(unsent));

  const settle = (unsent: Unsent, outcome: Outcome): void => {
    writeStored('local', prefix + unsent.key, null);
    if (outcome.status === 'published' || outcome.status === 'held')
      settleDraft(unsent.draft, ({ comment }) => comment === unsent.input.comment);
    onSettled?.(unsent, outcome);
    onChange?.();
  };

  const sendOne = async (key: string): Promise<void> => {
    // Read again: another tab may have sent it while this one waited for its turn.
    const unsent = readRecord(prefix + key, isUnsent);
    if (!unsent || signal.aborted) return;
    const isStale = keys && Date.now() - unsent.firstTried > keyLife;
    if (unsent.mayHaveArrived && (isStale || !keys)) {
      settle(unsent, { status: 'unreachable', mayHaveArrived: true });
      return;
    }
    // Should the page go away while it is sent, nobody knows whether it arrived.
    if (!store({ ...unsent, mayHaveArrived: true })) return;
    const outcome = await adapter.create(unsent.input, { key, signal });
    const mayRepeat = outcome.status === 'unreachable' && (keys || !outcome.mayHaveArrived);
    const isTooSoon = outcome.status === 'refused' && outcome.problem === 'rate-limited';
    if (!mayRepeat && !isTooSoon) {
      settle(unsent, outcome);
      return;
    }
    failures += 1;
    store({
      ...unsent,
      attempts: unsent.attempts + 1,
      mayHaveArrived: unsent.mayHaveArrived || (mayRepeat && outcome.mayHaveArrived),
      notBefore: Date.now() + (outcome.retryAfter ?? 0) * 1000,
    });
    onChange?.();
  };

  const sendEach = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      for (const unsent of waiting())
        if (pauseOf(unsent) === 0) await asSoleSender(() => sendOne(unsent.key), signal);
    } catch (error) {
      // Only the signal's reason comes out of a send, and then this outbox is over.
      if (!signal.aborted) throw error;
    }
    schedule();
  };
  /** One round after the other: each finds what was added while another was under way. */
  const sendAll = (): Promise<void> => (rounds = rounds.then(sendEach));

  /** Full jitter over pauses that double, so that a thousand readers do not come back at once. */
  const schedule = (): void => {
    clearTimeout(timer);
    const pauses = waiting().map(pauseOf);
    if (pauses.length === 0 || signal.aborted || failures >= attemptsAVisit) return;
    const pause = Math.random() * Math.min(300_000, 4000 * 2 ** failures);
    timer = setTimeout(() => void sendAll(), Math.min(...pauses) + pause);
  };

  const startOver = (): Promise<void> => {
    failures = 0;
    return sendAll();
  };

  const follow = ({ key, oldValue, newValue }: StorageEvent): void => {
    if (!key?.startsWith(prefix)) return;
    if (newValue === null) {
      const gone = parse(oldValue);
      if (gone?.target === adapter.target) onSettled?.(gone, null);
    }
    onChange?.();
  };

  addEventListener('online', () => void startOver(), { signal });
  addEventListener('storage', follow, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  void startOver();

  return {
    get waiting() {
      return waiting();
    },

    add(input, failure, draft) {
      if (failure.mayHaveArrived && !keys) return false;
      const now = Date.now();
      const isStored = store({
        key: draft.key,
        target: adapter.target,
        input: { ...input, thread: input.thread ?? adapter.thread },
        draft: draft.slot,
        attempts: 1,
        mayHaveArrived: failure.mayHaveArrived,
        firstTried: now,
        notBefore: now + (failure.retryAfter ?? 0) * 1000,
      });
      if (!isStored) return false;
      onChange?.();
      schedule();
      return true;
    },

    remove(key) {
      writeStored('local', prefix + key, null);
      onChange?.();
    },

    sendNow: startOver,
  };
}

function parse(value: string | null): Unsent | undefined {
  try {
    const parsed: unknown = JSON.parse(value ?? 'null');
    return isUnsent(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isUnsent(value: unknown): value is Unsent {
  return (
    isRecord(value) &&
    hasStrings(value, ['key', 'target', 'draft']) &&
    hasStrings(value['input'], ['comment', 'name', 'email', 'url'])
  );
}
