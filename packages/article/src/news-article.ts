import { safeUrl } from '@stet/core/safe-url.js';

import { authorsOf, clean } from './authors.ts';
import { readDate } from './dates.ts';
import { isApart } from './story-text.ts';

export interface NewsArticleOptions {
  /** The page's address; its canonical link when not given. Needed for whole addresses where a DOM has none. */
  url?: string;
  /** `Article`, `OpinionNewsArticle`, `LiveBlogPosting` …; `NewsArticle` when not given. */
  type?: string;
  /** Who publishes it; the page's `og:site_name` when not given. */
  publisher?: { name: string; url?: string; logo?: string };
  /** ISO 8601; the tag's `published`, the header's first time or the page's meta when not given. */
  published?: string;
  /** ISO 8601; the tag's `updated` or the page's meta when not given. */
  updated?: string;
  /** IANA zone of dates that name no offset; the tag's `timezone` when not given. */
  timezone?: string;
  /** False for a story that readers pay for; the page's `article:content_tier` when not given. */
  isAccessibleForFree?: boolean;
  /** Class selectors of the parts that are paid for, where the page has them. */
  paidParts?: readonly string[];
}

export interface NewsArticleData {
  '@context': 'https://schema.org';
  '@type': string;
  headline: string;
  isAccessibleForFree: boolean;
  url?: string;
  mainEntityOfPage?: string;
  description?: string;
  datePublished?: string;
  dateModified?: string;
  author?: { '@type': 'Person'; name: string; url?: string }[];
  publisher?: { '@type': 'NewsMediaOrganization'; name: string; url?: string; logo?: string };
  articleSection?: string;
  image?: string[];
  inLanguage?: string;
  hasPart?: { '@type': 'WebPageElement'; isAccessibleForFree: false; cssSelector: string }[];
}

const day = /^\d{4}-\d\d-\d\d$/;
const withOffset = /(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * What schema.org calls a NewsArticle, read from a story's markup: for a server or a build to print into the page.
 * Changes nothing, needs no window, and takes the element of any DOM with `querySelector`: the `<stet-article>`,
 * the `<article>`, or another element round the story. What the markup does not say is left out.
 */
export function newsArticle(story: Element, options: NewsArticleOptions = {}): NewsArticleData {
  const page = story.ownerDocument;
  const url = options.url ?? hrefOf(page, 'link[rel~="canonical"]') ?? undefined;
  const base = url ?? (/^https?:/.test(page.baseURI) ? page.baseURI : undefined);
  const absolute = (href: string | null | undefined) => (href ? webAddress(href, base) : undefined);
  const headline = first(story, 'h1') ?? first(story, '[data-role="headline"]');
  const isFree = options.isAccessibleForFree ?? isFreeBy(meta(page, 'article:content_tier'));
  const frame = story.closest('stet-article') ?? story.querySelector('stet-article');
  const timezone = options.timezone ?? frame?.getAttribute('timezone') ?? undefined;
  const dateOf = (given: string | null | undefined) =>
    given ? isoDate(given, timezone) : undefined;
  const authors = authorsOf(story).map(({ name, href }) => {
    const profile = absolute(href);
    return { '@type': 'Person' as const, name, ...(profile && { url: profile }) };
  });
  const paid = isFree ? [] : (options.paidParts ?? []);
  return withoutGaps({
    '@context': 'https://schema.org' as const,
    '@type': options.type ?? 'NewsArticle',
    headline: clean(headline?.textContent ?? meta(page, 'og:title') ?? ''),
    url: absolute(url),
    mainEntityOfPage: absolute(url),
    description: textOf(first(story, '[data-role="standfirst"]')) ?? meta(page, 'description'),
    datePublished:
      dateOf(options.published ?? frame?.getAttribute('published')) ??
      dateOf(first(story, 'header time[datetime]')?.getAttribute('datetime')) ??
      dateOf(meta(page, 'article:published_time')),
    dateModified:
      dateOf(options.updated ?? frame?.getAttribute('updated')) ??
      dateOf(meta(page, 'article:modified_time')),
    author: nonEmpty(authors),
    publisher: publisherOf(page, options.publisher, absolute),
    articleSection: textOf(first(story, '[data-role="kicker"]')) ?? meta(page, 'article:section'),
    image: nonEmpty(imagesOf(story, page, absolute)),
    inLanguage: story.closest('[lang]')?.getAttribute('lang') || undefined,
    isAccessibleForFree: isFree,
    hasPart: nonEmpty(
      paid.map((cssSelector) => ({
        '@type': 'WebPageElement' as const,
        isAccessibleForFree: false as const,
        cssSelector,
      })),
    ),
  });
}

/** The same as the text of a `<script type="application/ld+json">`, which no word of the story can end. */
export function newsArticleJsonLd(story: Element, options: NewsArticleOptions = {}): string {
  return JSON.stringify(newsArticle(story, options), null, 2).replaceAll('<', '\\u003c');
}

function publisherOf(
  page: Document,
  given: NewsArticleOptions['publisher'],
  absolute: (href: string | undefined) => string | undefined,
): NewsArticleData['publisher'] {
  const name = given?.name ?? meta(page, 'og:site_name');
  if (!name) return undefined;
  return withoutGaps({
    '@type': 'NewsMediaOrganization' as const,
    name,
    url: absolute(given?.url),
    logo: absolute(given?.logo),
  });
}

/** The picture that stands for the page, then those of the story. */
function imagesOf(
  story: Element,
  page: Document,
  absolute: (href: string | null | undefined) => string | undefined,
): string[] {
  const shown = [...story.querySelectorAll('figure img, picture img')]
    .filter((image) => !isApart(image, story))
    .map((image) => absolute(image.getAttribute('src')));
  const all = [absolute(meta(page, 'og:image')), ...shown];
  return [...new Set(all.filter((address) => address !== undefined))];
}

function first(story: Element, selector: string): Element | undefined {
  return [...story.querySelectorAll(selector)].find((element) => !isApart(element, story));
}

function textOf(element: Element | undefined): string | undefined {
  return clean(element?.textContent ?? '') || undefined;
}

function meta(page: Document, name: string): string | undefined {
  const tag = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return clean(tag?.getAttribute('content') ?? '') || undefined;
}

function hrefOf(page: Document, selector: string): string | null | undefined {
  return page.querySelector(selector)?.getAttribute('href');
}

// A relative address says nothing to whoever reads the data elsewhere.
function webAddress(href: string, base: string | undefined): string | undefined {
  const address = safeUrl(href, base ?? 'about:invalid');
  return address?.startsWith('http') ? address : undefined;
}

/** With its offset, as the data is read in every zone; a day alone stays one. */
function isoDate(text: string, timezone: string | undefined): string | undefined {
  const date = text.trim();
  if (!readDate(date, () => timezone)) return undefined;
  if (day.test(date) || withOffset.test(date)) return date;
  return timezone ? readDate(date, () => timezone)?.toISOString() : date;
}

// "free", "metered" or "locked", in the vocabulary that Facebook gave publishers.
function isFreeBy(tier: string | undefined): boolean {
  return tier === undefined || tier === 'free';
}

function nonEmpty<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

type WithoutGaps<Of> = { [Key in keyof Of as undefined extends Of[Key] ? never : Key]: Of[Key] } & {
  [Key in keyof Of as undefined extends Of[Key] ? Key : never]?: Exclude<Of[Key], undefined>;
};

function withoutGaps<Of extends object>(data: Of): WithoutGaps<Of> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined),
  ) as WithoutGaps<Of>;
}
