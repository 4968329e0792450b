import { readFeed } from '../src/feed/read-feed.ts';
import type { FeedFormat } from '../src/feed/formats.ts';
import type { Story } from '../src/feed/story.ts';

export const base = 'https://gazette.example/feed';

export const read = (text: string, format: FeedFormat = 'auto'): Story[] =>
  readFeed(text, format, base).stories;

/** What reading a feed throws, as a sentence; empty when it does not. */
export function refusal(text: string, format: FeedFormat = 'auto'): string {
  try {
    read(text, format);
    return '';
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

export const fileOf = async (name: string): Promise<string> =>
  (await fetch(`/packages/top-stories/test/feeds/${name}`)).text();
