import { readStored } from '@stet/core';

import { isRecord } from './request.ts';

/** What is stored under `key`, when it is what it should be; anybody may have written there. */
export function readRecord<T>(
  key: string,
  isWanted: (value: unknown) => value is T,
): T | undefined {
  try {
    const value: unknown = JSON.parse(readStored('local', key) ?? 'null');
    return isWanted(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Whether each of `names` is a string in `value`. */
export function hasStrings(
  value: unknown,
  names: readonly string[],
): value is Record<string, string> {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

/** An `Idempotency-Key`. Not by `randomUUID`, which is only there on https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
