import type { Health } from './backend.ts';
import { Refusal } from './problems.ts';
import type { Settings } from './settings.ts';
import type { Write } from './store/writer.ts';

/** SQLite's primary codes for a disk that is full, failing, read-only or in use. */
const DISK_TROUBLE = new Set([5, 6, 8, 10, 13, 14]);

/** Reading goes on while writing fails; who writes is told to keep the words and try again. */
export function withDiskTroubleExplained(
  write: Write,
  health: Health,
  { db, log }: Settings,
): Write {
  return async (work) => {
    try {
      const result = await write(work);
      health.lastWriteFailed = false;
      return result;
    } catch (error) {
      if (!isDiskTrouble(error)) throw error;
      health.lastWriteFailed = true;
      log(JSON.stringify({ level: 'error', error: `${db} cannot be written: ${error.message}` }));
      throw new Refusal(
        'unavailable',
        'Your comment could not be kept just now. Please keep your text and send it again in a minute.',
        { retryAfter: 30 },
      );
    }
  };
}

function isDiskTrouble(error: unknown): error is Error {
  return (
    error instanceof Error && 'errcode' in error && DISK_TROUBLE.has(Number(error.errcode) & 0xff)
  );
}
