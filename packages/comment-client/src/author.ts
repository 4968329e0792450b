import { writeStored } from '@stet/core';

import { hasStrings, readRecord } from './stored.ts';

export interface RememberedAuthor {
  name: string;
  email: string;
  url: string;
}

const slot = 'stet-author';

/** Keeps who comments, in this browser only. Ask the reader first. False when the browser refuses. */
export function rememberAuthor({ name, email, url }: RememberedAuthor): boolean {
  return writeStored('local', slot, JSON.stringify({ name, email, url }));
}

export function rememberedAuthor(): RememberedAuthor | undefined {
  return readRecord(slot, isAuthor);
}

export function forgetAuthor(): void {
  writeStored('local', slot, null);
}

function isAuthor(value: unknown): value is RememberedAuthor {
  return hasStrings(value, ['name', 'email', 'url']);
}
