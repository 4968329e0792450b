import type { ControlledTransaction, Transaction } from 'kysely';
import { Refusal } from '../problems.ts';
import type { Schema } from './schema.ts';

export type Work<T> = (transaction: Transaction<Schema>) => Promise<T>;

/** Runs `work` in a transaction and answers only when it is safe on disk. Throwing undoes it. */
export type Write = <T>(work: Work<T>) => Promise<T>;

const MAX_WAITING = 500;
const MAX_TOGETHER = 100;
/** Who reads waits no longer than this for those who write. */
const TURN_MS = 4;

export interface Transactions {
  /** Begins one beside which nobody else writes, in whatever process. */
  begin: () => Promise<ControlledTransaction<Schema>>;
  /** The last thing done in each. */
  announce?: (transaction: Transaction<Schema>) => Promise<void>;
}

interface Job {
  run(transaction: Transaction<Schema>): Promise<void>;
  acknowledge(): void;
  fail(reason: unknown): void;
}

/**
 * Everything that waits is written in one transaction, so that the disk is waited for once and not once for
 * each comment; a savepoint around each keeps one failure from touching the others.
 */
export function createWriter(transactions: Transactions): {
  write: Write;
  idle: () => Promise<void>;
} {
  const waiting: Job[] = [];
  let working: Promise<void> | null = null;

  function write<T>(work: Work<T>): Promise<T> {
    if (waiting.length >= MAX_WAITING) {
      return Promise.reject(
        new Refusal('unavailable', 'Too many comments arrive at once. Try again in a moment.', {
          retryAfter: 2,
        }),
      );
    }
    return new Promise<T>((resolve, reject) => {
      let result: T;
      waiting.push({
        run: async (transaction) => {
          result = await work(transaction);
        },
        acknowledge: () => resolve(result),
        fail: reject,
      });
      working ??= workOff();
    });
  }

  async function workOff(): Promise<void> {
    // Let the requests of this turn of the event loop come in first.
    await nextTurn();
    while (waiting.length > 0) await commitTogether(transactions, waiting.splice(0, MAX_TOGETHER));
    // In the same breath as the look: who comes a moment later would be waited for by nobody.
    working = null;
  }

  return {
    write,
    async idle() {
      while (working !== null) await working;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function commitTogether({ begin, announce }: Transactions, jobs: Job[]): Promise<void> {
  const done: Job[] = [];
  try {
    const transaction = await begin();
    try {
      let turn = performance.now();
      for (const job of jobs) {
        if (performance.now() - turn > TURN_MS) {
          await nextTurn();
          turn = performance.now();
        }
        const savepoint = await transaction.savepoint('job').execute();
        try {
          await job.run(savepoint);
          done.push(job);
        } catch (error) {
          await savepoint.rollbackToSavepoint('job').execute();
          job.fail(error);
        }
        await savepoint.releaseSavepoint('job').execute();
      }
      if (done.length > 0) await announce?.(transaction);
      await transaction.commit().execute();
    } catch (error) {
      // A full disk or a lost connection has undone it already; the first error is the one worth telling.
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined);
      throw error;
    }
  } catch (error) {
    for (const job of jobs) job.fail(error);
    return;
  }
  for (const job of done) job.acknowledge();
}
