import assert from 'node:assert/strict';
import { it } from 'node:test';

import { readTrace } from '../synced.ts';
import { commitsIn } from '../torn-log.ts';

it('sees an answer that leaves before the log is synced', () => {
  const write = '7 pwrite64(20</tmp/a.db-wal>, "x", 4096, 32) = 4096';
  const sync = '7 fdatasync(20</tmp/a.db-wal>) = 0';
  const answer = '7 writev(25<socket:[1]>, [{iov_base="HTTP/1.1 201 Created"...';
  assert.deepEqual(readTrace([write, sync, answer].join('\n')), { answers: 1, early: 0, syncs: 1 });
  assert.deepEqual(readTrace([write, answer, sync].join('\n')), { answers: 1, early: 1, syncs: 1 });
  const failed = sync.replace('= 0', '= -1 EIO');
  assert.equal(readTrace([write, failed, answer].join('\n')).early, 1);
});

it('reads where the transactions of a log end', () => {
  const size = 512;
  const log = Buffer.alloc(32 + 3 * (24 + size));
  log.writeUInt32BE(size, 8);
  log.writeBigUInt64BE(7n, 16);
  const frame = (index: number, pages: number, salt: bigint): void => {
    const at = 32 + index * (24 + size);
    log.writeUInt32BE(pages, at + 4);
    log.writeBigUInt64BE(salt, at + 8);
  };
  frame(0, 0, 7n);
  frame(1, 5, 7n);
  // Left by an earlier round of the log.
  frame(2, 5, 6n);
  assert.deepEqual(commitsIn(log), [32 + 2 * (24 + size)]);
});
