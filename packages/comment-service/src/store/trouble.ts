/** SQLite's primary codes for a disk that is full, failing, read-only or in use. */
const DISK = new Set([5, 6, 8, 10, 13, 14]);

/**
 * Postgres's classes: connection, resources, intervention of its operator, its system; and single codes: read-only,
 * waited too long for a lock, ended as a deadlock or for being idle.
 */
const POSTGRES = /^(?:08|53|57|58)...$|^(?:25006|55P03|40P01|40001|25P03)$/;

const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|ENOENT|EHOSTUNREACH|ENETUNREACH)$/;

/** What `pg` says without a code when a connection falls or cannot be had in time. */
const LOST =
  /connection (?:terminated|ended)|timeout exceeded when trying to connect|not queryable/i;

/** Whether the store itself is out of order, for a while as a rule, and not what was asked of it. */
export function isStoreTrouble(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return DISK.has(Number(error.errcode) & 0xff);
  const code = 'code' in error ? String(error.code) : '';
  return POSTGRES.test(code) || NETWORK.test(code) || LOST.test(error.message);
}
