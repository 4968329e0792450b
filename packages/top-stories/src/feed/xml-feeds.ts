import { htmlText } from './html-text.ts';
import type { RawStory } from './story.ts';

const media = 'http://search.yahoo.com/mrss/';
const dublinCore = 'http://purl.org/dc/elements/1.1/';
// RSS 2 has no namespace of its own; RSS 1, 0.90 and Atom have these.
const own = new Set([
  null,
  'http://purl.org/rss/1.0/',
  'http://channel.netscape.com/rdf/simple/0.9/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss2',
  'http://www.w3.org/2005/Atom',
  'http://purl.org/atom/ns#',
]);

/** The entries of RSS 0.9 to 2.0 (rssboard.org/rss-specification, web.resource.org/rss/1.0). */
export function rssStories(feed: Document): RawStory[] {
  return entries(feed, 'item').map((item) => ({
    id: text(item, 'guid') || (item.getAttribute('rdf:about') ?? ''),
    // Beside its own link an item may have others, of Atom, without words.
    href: children(item, 'link').map(words).find(Boolean) ?? permalink(item),
    headline: htmlText(text(item, 'title')),
    kicker: htmlText(text(item, 'category')),
    standfirst: htmlText(text(item, 'description')),
    image: imageOf(item),
    published: text(item, 'pubDate') || text(item, 'date', dublinCore),
    updated: text(item, 'updated'),
    byline: text(item, 'creator', dublinCore),
  }));
}

/** The entries of Atom (RFC 4287). */
export function atomStories(feed: Document): RawStory[] {
  return entries(feed, 'entry').map((entry) => ({
    id: text(entry, 'id'),
    href: alternate(entry),
    headline: atomText(child(entry, 'title')),
    kicker: child(entry, 'category')?.getAttribute('label') ?? '',
    standfirst: atomText(child(entry, 'summary')),
    image: imageOf(entry),
    published: text(entry, 'published') || text(entry, 'issued'),
    updated: text(entry, 'updated') || text(entry, 'modified'),
    byline: authors(entry),
  }));
}

/** Where a feed goes on: `<link rel="next">` of Atom, in RSS too (RFC 5005). */
export function nextLink({ documentElement: root }: Document): string | undefined {
  const links = [root, ...children(root, 'channel')].flatMap((part) => children(part, 'link'));
  const link = links.find((one) => one.getAttribute('rel') === 'next');
  return link && hrefOf(link);
}

function entries(feed: Document, name: string): Element[] {
  return [...feed.getElementsByTagNameNS('*', name)].filter(isOwn);
}

function isOwn(element: Element): boolean {
  return own.has(element.namespaceURI);
}

function children(entry: Element, name: string, namespace?: string): Element[] {
  return [...entry.children].filter(
    (element) =>
      element.localName === name &&
      (namespace === undefined ? isOwn(element) : element.namespaceURI === namespace),
  );
}

function child(entry: Element, name: string, namespace?: string): Element | undefined {
  return children(entry, name, namespace)[0];
}

function text(entry: Element, name: string, namespace?: string): string {
  return words(child(entry, name, namespace));
}

function words(element: Element | undefined): string {
  return element?.textContent.trim() ?? '';
}

function permalink(item: Element): string {
  const guid = child(item, 'guid');
  return guid?.getAttribute('isPermaLink') === 'false' ? '' : (guid?.textContent.trim() ?? '');
}

function imageOf(entry: Element): string {
  const pictures = [
    ...children(entry, 'thumbnail', media),
    ...[...entry.getElementsByTagNameNS(media, 'content')].filter(isPicture),
    ...children(entry, 'enclosure').filter(isPicture),
  ];
  return pictures[0]?.getAttribute('url') ?? '';
}

function isPicture(element: Element): boolean {
  const type = element.getAttribute('type') ?? element.getAttribute('medium') ?? '';
  return type.startsWith('image');
}

function alternate(entry: Element): string {
  const links = children(entry, 'link');
  const link = links.find((one) => (one.getAttribute('rel') ?? 'alternate') === 'alternate');
  return link ? hrefOf(link) : '';
}

function hrefOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  // xml:base is relative to the base round it, and so on up to the feed's own address.
  for (let node: Element | null = link; node; node = node.parentElement) {
    const base = node.getAttribute('xml:base');
    if (base && URL.canParse(href, base)) return new URL(href, base).href;
  }
  return href;
}

function atomText(construct: Element | undefined): string {
  const said = construct?.textContent ?? '';
  return construct?.getAttribute('type') === 'html' ? htmlText(said) : said;
}

function authors(entry: Element): string {
  return children(entry, 'author')
    .map((author) => text(author, 'name'))
    .filter(Boolean)
    .join(', ');
}
