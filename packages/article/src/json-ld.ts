/** The article that a page's JSON-LD describes, as far as we compare it. */
export interface ArticleData {
  script: HTMLScriptElement;
  headline: string | undefined;
  datePublished: string | undefined;
  dateModified: string | undefined;
  /** Names; empty where it has none. */
  authors: string[];
  /** False: the publisher asks money for it. */
  isFree: boolean;
  /** Selectors of the parts that are not free. */
  paidSelectors: string[];
}

type Json = Record<string, unknown>;

/** Every article in the page's JSON-LD, in arrays and graphs too, and the scripts that are not JSON. */
export function readJsonLd(page: Document): {
  articles: ArticleData[];
  broken: HTMLScriptElement[];
} {
  const articles: ArticleData[] = [];
  const broken: HTMLScriptElement[] = [];
  const selector = 'script[type="application/ld+json"]';
  for (const script of page.querySelectorAll<HTMLScriptElement>(selector)) {
    try {
      for (const node of nodesIn(JSON.parse(script.textContent))) {
        if (isArticle(node)) articles.push(articleData(script, node));
      }
    } catch {
      broken.push(script);
    }
  }
  return { articles, broken };
}

function nodesIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  return [node, ...nodesIn(node['@graph']), ...nodesIn(node.mainEntity)];
}

// NewsArticle, OpinionNewsArticle, BlogPosting, LiveBlogPosting …
function isArticle(node: Json): boolean {
  return listOf(node['@type']).some((type) => /(Article|Posting)$/.test(String(type)));
}

function articleData(script: HTMLScriptElement, node: Json): ArticleData {
  const paid = listOf(node.hasPart).filter((part) =>
    isFalse((part as Json | null)?.isAccessibleForFree),
  ) as Json[];
  return {
    script,
    headline: stringOf(node.headline),
    datePublished: stringOf(node.datePublished),
    dateModified: stringOf(node.dateModified),
    authors: listOf(node.author).flatMap(nameOf),
    isFree: !isFalse(node.isAccessibleForFree),
    paidSelectors: paid.flatMap((part) => listOf(part.cssSelector).map(String)),
  };
}

function nameOf(author: unknown): string[] {
  const name = typeof author === 'string' ? author : (author as Json | null)?.name;
  return listOf(name).filter((part) => typeof part === 'string');
}

function isFalse(value: unknown): boolean {
  return value === false || /^(https?:\/\/schema\.org\/)?false$/i.test(String(value));
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
