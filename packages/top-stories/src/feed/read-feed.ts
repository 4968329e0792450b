import { inertDocument } from './inert-document.ts';
import { FeedError } from './feed-error.ts';
import type { FeedFormat } from './formats.ts';
import { findItemList, itemListStories, jsonFeedStories, wordpressStories } from './json-feeds.ts';
import { wordpressNext } from './next-page.ts';
import { maxStories, toStory, toUrl, type Page, type RawStory } from './story.ts';
import { atomStories, nextLink, rssStories } from './xml-feeds.ts';

/** What a format found, unchecked. */
interface RawPage {
  found: FeedFormat;
  stories: RawStory[];
  next?: unknown;
}

/**
 * Reads the stories of a feed, as plain text, whatever it holds.
 * Throws a `FeedError` that says what the text is when it is not the format asked for, or none that is known.
 */
export function readFeed(text: string, format: FeedFormat, base: string, headers?: Headers): Page {
  const start = text.replace(/^\uFEFF?\s*/, '').slice(0, 1);
  const { found, stories, next } =
    start === '<' ? xmlPage(text) : jsonPage(text, () => wordpressNext(base, headers));
  if (format !== 'auto' && format !== found)
    throw new FeedError(`is format="${found}", not "${format}"`);
  return {
    stories: stories
      .slice(0, maxStories)
      .map((story) => toStory(story, base))
      .filter((story) => story !== undefined),
    next: toUrl(next, base) || undefined,
  };
}

function xmlPage(text: string): RawPage {
  if (/^\uFEFF?\s*<(!doctype html|html)\b/i.test(text)) throw new FeedError('is an HTML page');
  // A few entities that name each other can fill any memory, and no feed needs one.
  if (/<!ENTITY/i.test(text)) throw new FeedError('declares entities, which are not read');
  const feed = parseXml(text.trimStart());
  if (feed.querySelector('parsererror')) throw new FeedError('is not well-formed XML');
  const { localName } = feed.documentElement;
  const next = nextLink(feed);
  if (localName === 'rss' || localName === 'RDF')
    return { found: 'rss', stories: rssStories(feed), next };
  if (localName === 'feed') return { found: 'atom', stories: atomStories(feed), next };
  throw new FeedError(`is XML with <${localName.slice(0, 40)}>, which is no feed`);
}

// Elements of a namespace that a browser knows have styles and handlers, which it reports where a page's policy
// forbids them. As elements of another one they are nothing but text.
const known =
  /(xmlns(?::[\w.-]+)?\s*=\s*["'])http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math\/MathML)/g;

function parseXml(text: string): Document {
  try {
    return inertDocument(text.replace(known, '$1urn:text'), 'application/xml');
  } catch {
    throw new FeedError(
      'cannot be read, as the page’s Content-Security-Policy lists its Trusted Types: add "stet" to trusted-types',
    );
  }
}

function jsonPage(text: string, nextPosts: () => string | undefined): RawPage {
  const data = parse(text);
  const itemList = findItemList(data);
  if (itemList) return { found: 'itemlist', stories: itemListStories(itemList) };
  if (Array.isArray(data))
    return { found: 'wordpress', stories: wordpressStories(data), next: nextPosts() };
  const { items, next_url: next } = (data ?? {}) as Record<string, unknown>;
  if (Array.isArray(items)) return { found: 'jsonfeed', stories: jsonFeedStories(data), next };
  throw new FeedError('is JSON without "items", "itemListElement" or a list of posts');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new FeedError('is neither XML nor well-formed JSON');
  }
}
