import type { Story } from './feed/story.ts';
import { sourceOf } from './feed/page-list.ts';
import { currentKeys, keysOnPage, storyKey } from './story-key.ts';

/** Stories that may be shown: each once, and none that stands in the list, or elsewhere where that counts. */
export function selectStories(
  host: HTMLElement & { src: string },
  stories: readonly Story[],
  taken: readonly string[],
  { page, current }: { page: boolean; current: boolean },
): Story[] {
  const known = new Set([
    ...taken,
    ...(page ? keysOnPage(host, sourceOf(host)) : []),
    ...(current ? currentKeys(host) : []),
  ]);
  return stories.filter(({ href }) => {
    const key = storyKey(href);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/**
 * Divides stories into those that are newer than what the list shows, by the feed's order, and the others.
 * The first of `lists` that has a story of the feed decides; when none has, all are news.
 */
export function divideByNews(
  feed: readonly Story[],
  candidates: readonly Story[],
  ...lists: (readonly string[])[]
): { news: Story[]; others: Story[] } {
  const places = lists.map((keys) => feed.findIndex(({ href }) => keys.includes(storyKey(href))));
  const firstShown = places.find((place) => place >= 0) ?? Infinity;
  const isNews = (story: Story) => feed.indexOf(story) < firstShown;
  return {
    news: candidates.filter(isNews),
    others: candidates.filter((story) => !isNews(story)),
  };
}

/**
 * Stories that a feed has now and had not before, by key. What comes in after the last story that it had is older
 * than the others: it has only moved up.
 */
export function latecomers(feed: readonly Story[], before: ReadonlySet<string>): Set<string> {
  const keys = feed.map(({ href }) => storyKey(href));
  const last = keys.findLastIndex((key) => before.has(key));
  const end = last < 0 ? keys.length : last;
  return new Set(keys.slice(0, end).filter((key) => !before.has(key)));
}
