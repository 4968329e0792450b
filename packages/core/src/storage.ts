/**
 * Web storage that is never an exception: reading gives null and writing gives false where the
 * browser refuses it (private windows, blocked cookies, quota).
 */
export function readStored(area: 'local' | 'session', key: string): string | null {
  try {
    return storage(area).getItem(key);
  } catch {
    return null;
  }
}

/** Stores `value` under `key`, or removes the key when `value` is null; returns whether it is done. */
export function writeStored(area: 'local' | 'session', key: string, value: string | null): boolean {
  try {
    if (value === null) storage(area).removeItem(key);
    else storage(area).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function storage(area: 'local' | 'session'): Storage {
  return area === 'local' ? localStorage : sessionStorage;
}
