import { readStored, writeStored } from '@stet/core/storage.js';

// What a reader has kept stays until it is given back; what they have opened is nobody's business tomorrow.
const areas = { saved: 'local', seen: 'session' } as const;
const mostSeen = 500;

export type Kind = keyof typeof areas;

let read: Partial<Record<Kind, Set<string>>> = {};

/** Whether the reader has saved or seen the story of this address. */
export function isKept(kind: Kind, href: string): boolean {
  return kept(kind).has(storyOf(href));
}

export function keep(kind: Kind, href: string, on: boolean): void {
  const stories = new Set(kept(kind));
  stories.delete(storyOf(href));
  if (on) stories.add(storyOf(href));
  const list = kind === 'seen' ? [...stories].slice(-mostSeen) : [...stories];
  writeStored(areas[kind], keyOf(kind), list.join('\n') || null);
  read = {};
}

/** The list as it is stored, one address a line; read once for all teasers that are drawn together. */
function kept(kind: Kind): Set<string> {
  const known = read[kind];
  if (known) return known;
  const stories = new Set(readStored(areas[kind], keyOf(kind))?.split('\n'));
  read[kind] = stories;
  queueMicrotask(() => (read = {}));
  return stories;
}

function keyOf(kind: Kind): string {
  return `stet:teaser:${kind}`;
}

function storyOf(href: string): string {
  return href.replace(/#.*/s, '');
}
