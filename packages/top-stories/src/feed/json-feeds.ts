import { htmlText } from './html-text.ts';
import type { RawStory } from './story.ts';

type Fields = Record<string, unknown>;

/** The items of a JSON Feed (jsonfeed.org/version/1.1), with our extension `"_stet": { "type": "live" }`. */
export function jsonFeedStories(feed: unknown): RawStory[] {
  return list(fields(feed).items).map((item) => ({
    id: item.id,
    href: item.url ?? item.external_url,
    headline: item.title,
    kicker: first(item.tags),
    standfirst: item.summary,
    image: item.image ?? item.banner_image,
    published: item.date_published,
    updated: item.date_modified,
    byline: names(item.authors ?? [item.author]),
    type: fields(item._stet).type,
  }));
}

/** Posts of WordPress's REST API, `/wp-json/wp/v2/posts`, best with `?_embed`. */
export function wordpressStories(posts: unknown): RawStory[] {
  return list(posts).map((post) => {
    const embedded = fields(post._embedded);
    const picture = list(embedded['wp:featuredmedia'])[0];
    const terms = first(embedded['wp:term']);
    return {
      id: post.id,
      href: post.link,
      headline: htmlText(fields(post.title).rendered),
      kicker: htmlText(list(terms)[0]?.name),
      standfirst: htmlText(fields(post.excerpt).rendered),
      image: picture?.source_url,
      imageAlt: picture?.alt_text,
      published: utc(post.date_gmt),
      updated: utc(post.modified_gmt),
      byline: htmlText(names(embedded.author)),
    };
  });
}

/** The schema.org `ItemList` in what JSON-LD holds: one thing, a list of things or a `@graph` of them. */
export function findItemList(data: unknown): Fields | undefined {
  const graph = fields(data)['@graph'] ?? data;
  const things = Array.isArray(graph) ? list(graph) : [fields(graph)];
  return things.find(({ itemListElement }) => Array.isArray(itemListElement));
}

/** The entries of an `ItemList`. */
export function itemListStories({ itemListElement }: Fields): RawStory[] {
  return list(itemListElement).map((entry) => {
    const item = typeof entry.item === 'object' ? fields(entry.item) : entry;
    return {
      id: item['@id'],
      href: item.url ?? item['@id'] ?? entry.item,
      headline: item.headline ?? item.name,
      kicker: first(item.articleSection),
      standfirst: item.description,
      image: imageOf(item.image),
      published: item.datePublished,
      updated: item.dateModified,
      byline: names(Array.isArray(item.author) ? item.author : [item.author]),
      type: typeOf(item['@type']),
    };
  });
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function names(people: unknown): string {
  return list(people)
    .map(({ name }) => name)
    .filter((name) => typeof name === 'string')
    .join(', ');
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function imageOf(value: unknown): unknown {
  const image = first(value);
  return typeof image === 'object' ? fields(image).url : image;
}

function typeOf(value: unknown): string | undefined {
  const types = Array.isArray(value) ? (value as unknown[]) : [value];
  if (types.includes('LiveBlogPosting')) return 'live';
  return types.includes('OpinionNewsArticle') ? 'opinion' : undefined;
}

function utc(value: unknown): string {
  return typeof value === 'string' ? `${value}Z` : '';
}
