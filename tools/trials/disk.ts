// A disk that is full, and a write-ahead log that was torn: nothing acknowledged is lost, and reading goes on.
import path from 'node:path';

import { fullDisk } from './full-disk.ts';
import type { Figure } from './report.ts';
import { temporaryFolder } from './service.ts';
import { tornLog } from './torn-log.ts';

export async function disk({ cuts }: { cuts: number }): Promise<Figure[]> {
  const folder = temporaryFolder();
  return [await tornLog(path.join(folder, 'torn'), cuts), ...(await fullDisk(folder))];
}
