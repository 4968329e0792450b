import { readStored, writeStored } from '@stet/core';

import { fetchFeed } from './fetch-feed.ts';
import type { FeedFormat } from './formats.ts';
import { readFeed } from './read-feed.ts';
import { toStory, type RawStory, type Story } from './story.ts';

/** Fetches and reads the stories of a feed, and keeps them for this session if asked to. */
export async function loadStories(
  url: string,
  format: FeedFormat,
  { store, signal }: { store: boolean; signal: AbortSignal },
): Promise<Story[]> {
  const feed = await fetchFeed(url, signal);
  const stories = readFeed(feed.text, format, feed.url);
  if (store) writeStored('session', keyOf(url), JSON.stringify({ time: Date.now(), stories }));
  return stories;
}

/** What was stored of a feed in this session, and how many milliseconds ago. */
export function storedStories(url: string): { stories: Story[]; age: number } | undefined {
  const stored = parse(readStored('session', keyOf(url)));
  if (!Array.isArray(stored?.stories)) return undefined;
  // Stored text is checked like the feed's own: other scripts of the page can write it.
  const stories = stored.stories
    .map((story) => toStory((story ?? {}) as RawStory, url))
    .filter((story) => story !== undefined);
  return { stories, age: Date.now() - Number(stored.time) };
}

function parse(text: string | null): { time?: unknown; stories?: unknown[] } | undefined {
  try {
    return (JSON.parse(text ?? 'null') ?? undefined) as { time?: unknown; stories?: unknown[] };
  } catch {
    return undefined;
  }
}

function keyOf(url: string): string {
  return `stet:top-stories:${url}`;
}
