import { readStored, writeStored } from '@stet/core';

// What a reader has kept stays until it is given back; what they have opened is nobody's business tomorrow.
const areas = { saved: 'local', seen: 'session' } as const;

export type Kind = keyof typeof areas;

export function isKept(kind: Kind, href: string): boolean {
  return readStored(areas[kind], keyOf(kind, href)) !== null;
}

export function keep(kind: Kind, href: string, on: boolean): void {
  writeStored(areas[kind], keyOf(kind, href), on ? '1' : null);
}

function keyOf(kind: Kind, href: string): string {
  return `stet:teaser:${kind}:${href.split('#')[0]}`;
}
