import { readStored, writeStored } from '@stet/core/storage.js';

import { fetchFeed } from './fetch-feed.ts';
import type { FeedFormat } from './formats.ts';
import { readFeed } from './read-feed.ts';
import { toStory, toUrl, type Page, type RawStory } from './story.ts';

/** Fetches and reads one page of a feed, and keeps it for this session if asked to. */
export async function loadPage(
  url: string,
  format: FeedFormat,
  { store, signal }: { store: boolean; signal: AbortSignal },
): Promise<Page> {
  const feed = await fetchFeed(url, signal);
  const page = readFeed(feed.text, format, feed.url, feed.headers);
  if (store) writeStored('session', keyOf(url), JSON.stringify({ time: Date.now(), ...page }));
  return page;
}

/** What was stored of a feed in this session, and how many milliseconds ago. */
export function storedPage(url: string): { page: Page; age: number } | undefined {
  const stored = parse(readStored('session', keyOf(url)));
  if (!Array.isArray(stored?.stories)) return undefined;
  // Stored text is checked like the feed's own: other scripts of the page can write it.
  const stories = stored.stories
    .map((story) => toStory((story ?? {}) as RawStory, url))
    .filter((story) => story !== undefined);
  const next = toUrl(stored.next, url) || undefined;
  return { page: { stories, next }, age: Date.now() - Number(stored.time) };
}

interface Stored {
  time?: unknown;
  stories?: unknown[];
  next?: unknown;
}

function parse(text: string | null): Stored | undefined {
  try {
    return (JSON.parse(text ?? 'null') ?? undefined) as Stored;
  } catch {
    return undefined;
  }
}

function keyOf(url: string): string {
  return `stet:top-stories:${url}`;
}
