import { keyedHash, same } from '../ids.ts';

/** `confirm` comes with the question and may do both; `stop` comes with each mail, and only ends it. */
export type Purpose = 'confirm' | 'stop';

const DAY = 24 * 60 * 60 * 1000;
export const CONFIRM_MS: number = 2 * DAY;
const LIFE: Record<Purpose, number> = { confirm: CONFIRM_MS, stop: 400 * DAY };

/** Right to one subscription, for whoever reads the mail; nothing about it is kept. */
export function subscriptionToken(
  secret: string,
  id: string,
  purpose: Purpose,
  now: number,
): string {
  const claims = `${id}.${purpose}.${Math.floor((now + LIFE[purpose]) / 1000)}`;
  return `${claims}.${markOf(secret, claims)}`;
}

export interface Right {
  id: string;
  purpose: Purpose;
}

export function readSubscriptionToken(secret: string, token: string, now: number): Right | null {
  const [, claims = '', id = '', purpose, expires, mark = ''] =
    /^((s_[\w-]{16})\.(confirm|stop)\.(\d{1,12}))\.([\w-]{43})$/.exec(token) ?? [];
  if (!same(mark, markOf(secret, claims)) || Number(expires) * 1000 < now) return null;
  return { id, purpose: purpose as Purpose };
}

function markOf(secret: string, claims: string): string {
  return keyedHash(secret, 'subscription', claims);
}
