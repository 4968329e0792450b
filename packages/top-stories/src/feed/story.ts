import { safeUrl } from '@stet/core/safe-url.js';

/** A story of a feed: plain text, and addresses that are http(s). The names are those of stet-teaser's data mode. */
export interface Story {
  /** The feed's own name for it, which stays when headline and address change; or empty. */
  id: string;
  href: string;
  headline: string;
  kicker: string;
  standfirst: string;
  image: string;
  imageAlt: string;
  /** ISO 8601, or empty. */
  published: string;
  updated: string;
  byline: string;
  /** `live` or `opinion`, where the feed says so; or empty. */
  type: string;
}

/** What was read of a feed, and the address of its next page if it has one. */
export interface Page {
  stories: Story[];
  next?: string | undefined;
}

/** What a format found in one entry, unchecked. */
export type RawStory = { [Field in keyof Story]?: unknown };

/** No feed fills a page with more than this. */
export const maxStories = 500;
const maxLength = 600;
const types = ['live', 'opinion'];

/** Makes a story of what was found; undefined without a headline or without an http(s) link. */
export function toStory(raw: RawStory, base: string): Story | undefined {
  const href = toUrl(raw.href, base);
  const headline = toLine(raw.headline);
  if (!href || !headline) return undefined;
  return {
    id: toLine(raw.id),
    href,
    headline,
    kicker: toLine(raw.kicker),
    standfirst: toLine(raw.standfirst),
    image: toUrl(raw.image, base),
    imageAlt: toLine(raw.imageAlt),
    published: toDate(raw.published),
    updated: toDate(raw.updated),
    byline: toLine(raw.byline),
    type: types.find((type) => type === raw.type) ?? '',
  };
}

/** An absolute http(s) address, or nothing. */
export function toUrl(value: unknown, base: string): string {
  if (typeof value !== 'string' || value.trim() === '') return '';
  const url = safeUrl(value.trim(), base) ?? '';
  return /^https?:/.test(url) ? url : '';
}

// Control characters do nothing good in a headline, and those that turn the direction of text reach past it.
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

function toLine(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const line = String(value).replace(unprintable, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || maxLength).trim()}…`;
}

function toDate(value: unknown): string {
  if (typeof value !== 'string') return '';
  const date = new Date(value.trim());
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
