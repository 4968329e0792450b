import type { Health } from './backend.ts';
import { Refusal } from './problems.ts';
import type { Settings } from './settings.ts';
import { nameOf } from './store/address.ts';
import { isStoreTrouble } from './store/trouble.ts';
import type { Write } from './store/writer.ts';

const RETRY_SECONDS = 30;

/** Reading goes on where it can while writing fails; who writes is told to keep the words and try again. */
export function withStoreTroubleExplained(
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
      if (!isStoreTrouble(error)) throw error;
      health.lastWriteFailed = true;
      const line = `${nameOf(db)} cannot be written: ${error.message}`;
      log(JSON.stringify({ level: 'error', error: line }));
      throw new Refusal(
        'unavailable',
        'Your comment could not be kept just now. Please keep your text and send it again in a minute.',
        { retryAfter: RETRY_SECONDS },
      );
    }
  };
}

/** What is told to who reads while the store is out of order; null for any other failure. */
export function readingRefused(error: unknown, { db, log }: Settings): Refusal | null {
  if (!isStoreTrouble(error)) return null;
  const line = `${nameOf(db)} cannot be read: ${error.message}`;
  log(JSON.stringify({ level: 'error', error: line }));
  return new Refusal(
    'unavailable',
    'The comments cannot be read just now. Try again in a minute.',
    {
      retryAfter: RETRY_SECONDS,
    },
  );
}
