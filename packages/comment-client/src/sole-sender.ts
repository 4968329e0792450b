import { readStored, writeStored } from '@stet/core';

import { newKey } from './stored.ts';

const lease = 'stet-sender';
/** Longer than one request may take. */
const leaseTime = 15_000;
/** Until another tab's write can be seen here. */
const settleTime = 100;

/**
 * Does `work` while no other tab does any. With Web Locks it waits for its turn; without (http pages have none) it
 * takes a lease in storage, and leaves it be while another tab has that.
 */
export async function asSoleSender(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  if ('locks' in navigator) {
    await navigator.locks.request(lease, { signal }, work);
    return;
  }
  const [, until] = (readStored('local', lease) ?? '').split(' ');
  if (Number(until) > Date.now()) return;
  const mine = `${newKey()} ${Date.now() + leaseTime}`;
  if (!writeStored('local', lease, mine)) return;
  await new Promise((resolve) => setTimeout(resolve, settleTime));
  if (signal.aborted || readStored('local', lease) !== mine) return;
  await work();
  writeStored('local', lease, null);
}
