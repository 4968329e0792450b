import { randomBytes } from 'node:crypto';
import type { RequestContext } from './env.ts';
import { isLoopback, prefixOf } from './flood.ts';
import { clientAddress } from './guards.ts';
import { keyedHash } from './ids.ts';
import { Refusal } from './problems.ts';
import type { Settings } from './settings.ts';

/**
 * Tells readers without accounts apart. What comes out is a hash by a key that is never written down, so that
 * nobody, we included, can find an address by it; it is forgotten when the process ends.
 */
export interface Readers {
  /** By the key that the browser made up, which anybody may make up anew. */
  byKey(c: RequestContext): string;
  /** By network address; null where that tells nobody apart. */
  addressOf(c: RequestContext): string | null;
  /** By network address where that says anything: harder to multiply. */
  byAddress(c: RequestContext): string;
}

export function createReaders(settings: Settings): Readers {
  const secret = randomBytes(32).toString('base64url');

  function addressOf(c: RequestContext): string | null {
    const address = clientAddress(c, settings);
    return address === null || (!settings.floodOnLoopback && isLoopback(address))
      ? null
      : keyedHash(secret, 'address', prefixOf(address));
  }

  function keyOf(c: RequestContext): string | null {
    const given = c.req.header('Reader-Key');
    if (given === undefined) return null;
    if (/^[\x21-\x7e]{16,200}$/.test(given)) return keyedHash('reader', given);
    throw new Refusal(
      'validation',
      'The Reader-Key must be 16 to 200 visible ASCII characters, such as a UUID kept in the browser.',
      { status: 400 },
    );
  }

  return {
    addressOf,
    byKey: (c) => keyOf(c) ?? addressOf(c) ?? keyedHash(secret, 'nobody'),
    byAddress: (c) => addressOf(c) ?? keyOf(c) ?? keyedHash(secret, 'nobody'),
  };
}
