import { FeedError } from './feed-error.ts';
import type { FeedFormat } from './formats.ts';
import { readFeed } from './read-feed.ts';
import { toStory, type Page, type RawStory } from './story.ts';

const units = 'li, article, stet-teaser';

/** The element of the page that `src="#id"` names. */
export function sourceOf(host: HTMLElement & { src: string }): Element | null {
  if (!host.src.startsWith('#')) return null;
  const id = host.src.slice(1);
  const root = host.getRootNode();
  const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
  return near ?? host.ownerDocument.getElementById(id);
}

/** The stories that an element of the page links to, or that a data script in it holds (JSON-LD, JSON Feed). */
export async function pageInPage(
  host: HTMLElement & { src: string },
  id: string,
  format: FeedFormat,
  signal: AbortSignal,
): Promise<Page> {
  const { ownerDocument, baseURI } = host;
  // It may stand further down in a page that is still arriving.
  if (!sourceOf(host) && ownerDocument.readyState === 'loading')
    await new Promise((resolve) => ownerDocument.addEventListener('DOMContentLoaded', resolve));
  signal.throwIfAborted();
  const source = sourceOf(host);
  if (!source) throw new FeedError(`is not in this page, where no element has id="${id}"`);
  if (source.localName === 'script') return readFeed(source.textContent, format, baseURI);
  const stories = linked(source).map((story) => toStory(story, baseURI));
  return { stories: stories.filter((story) => story !== undefined) };
}

/** One story for each list item, article or teaser with a link: the one in a heading, else the first. */
function linked(source: Element): RawStory[] {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of source.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const unit = link.closest(units) ?? link;
    const known = links.get(unit);
    const isBetter = link.textContent.trim() !== '' && !known?.closest('h1, h2, h3, h4, h5, h6');
    if (!known || (isBetter && link.closest('h1, h2, h3, h4, h5, h6'))) links.set(unit, link);
  }
  return [...links].map(([unit, link]) => ({
    href: link.href,
    headline: link.textContent,
    image: unit.querySelector('img')?.src,
    imageAlt: unit.querySelector('img')?.alt,
    published: unit.querySelector('time')?.dateTime,
    type: unit.getAttribute('type'),
  }));
}
