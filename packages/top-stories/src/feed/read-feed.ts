import { inertDocument } from './inert-document.ts';
import { FeedError } from './feed-error.ts';
import type { FeedFormat } from './formats.ts';
import { itemListStories, jsonFeedStories, wordpressStories } from './json-feeds.ts';
import { maxStories, toStory, type RawStory, type Story } from './story.ts';
import { atomStories, rssStories } from './xml-feeds.ts';

/**
 * Reads the stories of a feed, as plain text, whatever it holds.
 * Throws a `FeedError` that says what the text is when it is not the format asked for, or none that is known.
 */
export function readFeed(text: string, format: FeedFormat, base: string): Story[] {
  const start = text.replace(/^\uFEFF?\s*/, '').slice(0, 1);
  const raw = start === '<' ? xmlStories(text, format) : jsonStories(text, format);
  return raw
    .slice(0, maxStories)
    .map((story) => toStory(story, base))
    .filter((story) => story !== undefined);
}

function xmlStories(text: string, format: FeedFormat): RawStory[] {
  if (/^\uFEFF?\s*<(!doctype html|html)\b/i.test(text)) throw new FeedError('is an HTML page');
  // A few entities that name each other can fill any memory, and no feed needs one.
  if (/<!ENTITY/i.test(text)) throw new FeedError('declares entities, which are not read');
  const feed = parseXml(text.trimStart());
  if (feed.querySelector('parsererror')) throw new FeedError('is not well-formed XML');
  const { localName } = feed.documentElement;
  if (localName === 'rss' || localName === 'RDF') return expect('rss', format, rssStories(feed));
  if (localName === 'feed') return expect('atom', format, atomStories(feed));
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

function jsonStories(text: string, format: FeedFormat): RawStory[] {
  const data = parse(text);
  if (Array.isArray(data)) return expect('wordpress', format, wordpressStories(data));
  const { items, itemListElement } = (data ?? {}) as Record<string, unknown>;
  if (Array.isArray(items)) return expect('jsonfeed', format, jsonFeedStories(data));
  if (Array.isArray(itemListElement)) return expect('itemlist', format, itemListStories(data));
  throw new FeedError('is JSON without "items", "itemListElement" or a list of posts');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new FeedError('is neither XML nor well-formed JSON');
  }
}

function expect(found: FeedFormat, format: FeedFormat, stories: RawStory[]): RawStory[] {
  if (format === 'auto' || format === found) return stories;
  throw new FeedError(`is format="${found}", not "${format}"`);
}
