import { readStored, writeStored } from '@stet/core';

import type { OwnComment } from './adapter.ts';
import type { EditRight } from './protocol.ts';
import { hasStrings, newKey, readRecord, storedKeys } from './stored.ts';

const prefix = 'stet-own:';
const readerSlot = 'stet-reader';
let keyOfThisPage = '';

/** Keeps the right to a comment in this browser, which is all that tells its writer from other readers. */
export function keepOwn(service: string, id: string, right: EditRight, markdown: string): void {
  const own: OwnComment = { markdown, token: right.token, expiresAt: right.expiresAt };
  writeStored('local', slotOf(service, id), JSON.stringify(own));
  dropPast();
}

export function ownComment(service: string, id: string): OwnComment | undefined {
  const own = readRecord(slotOf(service, id), isOwn);
  return isCurrent(own) ? own : undefined;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Takes rights whose time is over out of the browser: now, and again when the next one's is. */
export function dropPast(): void {
  let next = Infinity;
  for (const slot of storedKeys(prefix)) {
    const own = readRecord(slot, isOwn);
    if (isCurrent(own)) next = Math.min(next, Date.parse(own.expiresAt) - Date.now());
    else writeStored('local', slot, null);
  }
  clearTimeout(timer);
  // Longer than a day no page waits, nor can every timer.
  if (next < 86_400_000) timer = setTimeout(dropPast, next + 1);
}

export function forgetOwn(service: string, id: string): void {
  writeStored('local', slotOf(service, id), null);
}

/** `Reader-Key`: the same for all of this browser's reactions, and of no use for anything else. */
export function readerKey(): string {
  const known = readStored('local', readerSlot);
  if (known && /^[\da-f]{32}$/.test(known)) return known;
  keyOfThisPage ||= newKey();
  writeStored('local', readerSlot, keyOfThisPage);
  return keyOfThisPage;
}

function slotOf(service: string, id: string): string {
  return `${prefix}${encodeURIComponent(service)}:${id}`;
}

function isCurrent(own: OwnComment | undefined): own is OwnComment {
  return own !== undefined && Date.parse(own.expiresAt) > Date.now();
}

function isOwn(value: unknown): value is OwnComment & Record<string, string> {
  return hasStrings(value, ['markdown', 'token', 'expiresAt']);
}
