import { oneOf, warnOnce } from '@stet/core';

import type { Story } from './feed/story.ts';
import { divideByNews, selectStories } from './selection.ts';
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
  /** What was last read; undefined before. */
  feed: Story[] | undefined;
  readonly #host: HTMLElement & DeskHost;
  readonly #list: StoryList;
  #pending: Story[] = [];
  #rest: Story[] = [];
  #asked = 0;

  constructor(host: HTMLElement & DeskHost) {
    this.#host = host;
    this.#list = new StoryList(host, (url) => this.#allowsImage(url));
  }

  get length(): number {
    return this.#list.length;
  }

  get printed(): number {
    return this.#list.printed;
  }

  /** How many stories wait. */
  get pending(): number {
    return this.#pending.length;
  }

  get hasMore(): boolean {
    return this.#rest.length > 0;
  }

  /** Takes what was read; true when there are other news than before. */
  take(feed: Story[]): boolean {
    const before = this.#list.keys;
    const candidates = this.#select(feed);
    const waited = new Set(this.#pending.map(({ href }) => storyKey(href)));
    if (this.feed === undefined || this.#list.length === 0) this.#fill(feed, candidates, before);
    else this.#sort(candidates);
    this.feed = feed;
    this.#rest.unshift(...this.#pending.splice(this.#limit));
    return this.#pending.some(({ href }) => !waited.has(storyKey(href)));
  }

  /** Puts the news at the top of the list; own items that are above the limit then go to the others. */
  applyPending(): Element[] {
    const items = this.#list.add(this.#select(this.#pending.splice(0)), 'start');
    this.#rest.unshift(...this.#list.trim(this.#limit + this.#asked, items));
    return items;
  }

  showMore(): Element[] {
    const next = this.#select(this.#rest);
    const shown = next.splice(0, this.#limit);
    this.#rest = next;
    this.#asked += shown.length;
    return this.#list.add(shown, 'end');
  }

  /** After the page has changed the list. */
  follow(): void {
    this.#list.follow();
  }

  clear(): void {
    this.#list.clear();
    this.feed = undefined;
    this.#pending = [];
    this.#rest = [];
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

  #sort(candidates: Story[]): void {
    const kept = new Set(this.#rest.map(({ href }) => storyKey(href)));
    const isKept = ({ href }: Story) => kept.has(storyKey(href));
    this.#pending = candidates.filter((story) => !isKept(story));
    this.#rest = candidates.filter(isKept);
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
