import { watch, type FSWatcher } from 'node:fs';

/**
 * Calls back when somebody has written to the SQLite file, in whatever process: every commit goes to its log first.
 * Where the system cannot watch files nothing comes, so that nobody may wait for it alone.
 */
export function watchLog(file: string, onWrite: () => void): () => void {
  let watcher: FSWatcher;
  try {
    watcher = watch(`${file}-wal`, { persistent: false }, onWrite);
  } catch {
    return () => undefined;
  }
  watcher.on('error', () => watcher.close());
  return () => watcher.close();
}
