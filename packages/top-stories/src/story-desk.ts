import { oneOf, warnOnce } from '@stet/core/warn.js';

import type { Story } from './feed/story.ts';
import { divideByNews, latecomers, selectStories } from './selection.ts';
import { storyKey } from './story-key.ts';
import { StoryList } from './story-list.ts';

interface DeskHost {
  src: string;
  limit: number | undefined;
  dedupe: string;
  excludeCurrent: boolean;
  imageHosts: string;
}

const defaultLimit = 10;

/** Decides which stories of a feed are shown, which wait as news, and which are kept for "More stories". */
export class StoryDesk {
  /** What was last read of the feed's first page; undefined before. */
  feed: Story[] | undefined;
  /** Address of the page of the feed that comes after those that were read. */
  next: string | undefined;
  readonly #host: HTMLElement & DeskHost;
  readonly #list: StoryList;
  #pending: Story[] = [];
  #rest: Story[] = [];
  /** Stories of further pages: all of them, and those not shown yet. */
  #later: Story[] = [];
  #laterRest: Story[] = [];
  #asked = 0;

  constructor(host: HTMLElement & DeskHost) {
    this.#host = host;
    this.#list = new StoryList(host, (url) => this.#allowsImage(url));
  }

  get stories(): readonly Story[] {
    return [...(this.feed ?? []), ...this.#later];
  }

  get length(): number {
    return this.#list.length;
  }

  get printed(): number {
    return this.#list.printed;
  }

  get first(): Element | undefined {
    return this.#list.items[0];
  }

  get last(): Element | undefined {
    return this.#list.items.at(-1);
  }

  /** How many stories wait. */
  get pending(): number {
    return this.#pending.length;
  }

  get hasMore(): boolean {
    return this.#rest.length + this.#laterRest.length > 0 || this.next !== undefined;
  }

  /** Takes what was read of the first page; true when there are other news than before. */
  take(feed: Story[], next?: string): boolean {
    const before = this.#list.keys;
    this.#list.renew(feed);
    const candidates = this.#select(feed);
    const waited = keysOf(this.#pending);
    if (this.feed === undefined || this.#list.length === 0) this.#fill(feed, candidates, before);
    else this.#sort(feed, candidates);
    this.feed = feed;
    if (this.#later.length === 0) this.next = next;
    this.#rest.unshift(...this.#pending.splice(this.#limit));
    return this.#pending.some(({ href }) => !waited.has(storyKey(href)));
  }

  /** Takes what was read of the next page. */
  takePage(stories: Story[], next?: string): void {
    this.next = next;
    this.#later.push(...stories);
    this.#laterRest.push(...stories);
  }

  /** Puts the news at the top of the list; own items that are above the limit then go to the others. */
  applyPending(): Element[] {
    const items = this.#list.add(this.#select(this.#pending.splice(0)), 'start');
    this.#rest.unshift(...this.#list.trim(this.#limit + this.#asked, items));
    return items;
  }

  /** Adds as many of the others as the list shows by itself. */
  showMore(): Element[] {
    const waiting = keysOf(this.#pending);
    const others = this.#select([...this.#rest, ...this.#laterRest]);
    const shown = others.filter(({ href }) => !waiting.has(storyKey(href))).slice(0, this.#limit);
    const items = this.#list.add(shown, 'end');
    this.#rest = this.#select(this.#rest);
    this.#laterRest = this.#select(this.#laterRest);
    this.#asked += shown.length;
    return items;
  }

  /** After the page has changed the list. */
  follow(): void {
    this.#list.follow();
  }

  clear(): void {
    this.#list.clear();
    this.feed = undefined;
    this.next = undefined;
    this.#pending = [];
    this.#rest = [];
    this.#later = [];
    this.#laterRest = [];
    this.#asked = 0;
  }

  #fill(feed: Story[], candidates: Story[], before: string[]): void {
    const room = Math.max(0, this.#limit - this.#list.length);
    this.#list.add(candidates.slice(0, room), 'end');
    const left = candidates.slice(room);
    const { news, others } = divideByNews(feed, left, before, this.#list.keys);
    this.#pending = news;
    this.#rest = others;
  }

  #sort(feed: Story[], candidates: Story[]): void {
    const waited = keysOf(this.#pending);
    const kept = keysOf(this.#rest);
    const late = latecomers(feed, keysOf(this.feed ?? []));
    const isNews = ({ href }: Story) => {
      const key = storyKey(href);
      return waited.has(key) || (!kept.has(key) && late.has(key));
    };
    this.#pending = candidates.filter(isNews);
    this.#rest = candidates.filter((story) => !isNews(story));
  }

  #select(stories: readonly Story[]): Story[] {
    const { dedupe, excludeCurrent } = this.#host;
    const page = oneOf(this.#host, 'dedupe', dedupe, ['page', 'none'], 'page') === 'page';
    return selectStories(this.#host, stories, this.#list.keys, { page, current: excludeCurrent });
  }

  get #limit(): number {
    const { limit } = this.#host;
    const usual = this.#list.printed || defaultLimit;
    if (limit == null || (Number.isInteger(limit) && limit > 0)) return limit ?? usual;
    warnOnce(this.#host, `limit="${limit}" is not a whole number above 0. Taking ${usual}.`);
    return usual;
  }

  // A feed may name any host for its pictures; only those that the publisher named hear of a reader.
  #allowsImage(url: string): boolean {
    if (url === '') return false;
    const { src, imageHosts, baseURI } = this.#host;
    const named = [
      new URL(baseURI).host,
      new URL(src, baseURI).host,
      ...imageHosts.split(/[\s,]+/),
    ];
    return named.includes(new URL(url).host);
  }
}

function keysOf(stories: readonly Story[]): Set<string> {
  return new Set(stories.map(({ href }) => storyKey(href)));
}
