import { readStored, writeStored } from '@stet/core';

const slot = 'stet-muted';
const most = 500;

/** Names whose comments this browser's reader does not want to read. Nobody else hears of it. */
export function isMuted(name: string): boolean {
  return names().includes(name);
}

/** False when the browser lets it be kept no longer than the page. */
export function mute(name: string, on: boolean): boolean {
  const others = names().filter((other) => other !== name);
  const next = on ? [...others, name].slice(-most) : others;
  const isKept = writeStored('local', slot, next.length > 0 ? JSON.stringify(next) : null);
  known = { stored: readStored('local', slot), names: next };
  return isKept;
}

let known: { stored: string | null; names: string[] } | undefined;

function names(): string[] {
  const stored = readStored('local', slot);
  if (known?.stored !== stored) known = { stored, names: parse(stored) };
  return known.names;
}

function parse(stored: string | null): string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
