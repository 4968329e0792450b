import { pageUrl } from '@stet/core/page-url.js';
import { blockOf, textDirective } from '@stet/core/text-fragment.js';

import { findWords } from './find-words.ts';

/** Where a quote was taken from. */
export interface Source {
  /** What to scroll to: the element that `source` names, else the paragraph with the words. */
  element: Element | null;
  /** The words themselves; undefined when they are not there. */
  passage: Range | undefined;
  /** The story, or undefined where the quote stands in none. */
  story: Element | null;
}

const repetitions = 'stet-pull-quote, aside, .wp-block-pullquote, .kg-blockquote-alt';
const unread =
  'script, style, template, noscript, rt, rp, [role="doc-noteref"], sup:has(a[href^="#"])';

/**
 * Finds a quote by its words: in the element that `named` names (an id or a selector), else in the
 * nearest article, in what is not itself a repetition.
 */
export function findSource(host: HTMLElement, quote: string, named: Element | null): Source {
  const story = host.closest('article, stet-article, [role="article"], main');
  if (named) return { element: named, passage: findWords(named, quote, unread), story };
  const skip = [repetitions, unread, ...adoptedIn(host.ownerDocument)].join(', ');
  const passage = findWords(story ?? host.ownerDocument.body, quote, skip);
  return { element: passage ? blockOf(passage.startContainer) : null, passage, story };
}

/** Selectors of the pull quotes that the page prints without our tag. */
function adoptedIn(page: Document): string[] {
  const tags = page.querySelectorAll('stet-pull-quote[for]');
  return [...tags].flatMap((tag) => {
    const selector = tag.getAttribute('for') ?? '';
    try {
      tag.matches(selector);
      return [selector];
    } catch {
      // One that does not parse has been warned of, where it adopts nothing.
      return [];
    }
  });
}

/** The element that an id ("p12"), a reference ("#p12") or another selector names, near `host` first. */
export function namedSource(host: HTMLElement, source: string): Element | null {
  const root = host.getRootNode() as Document | ShadowRoot;
  const byId = (tree: NonElementParentNode) => tree.getElementById(source.replace(/^#/, ''));
  const found = byId(root) ?? byId(host.ownerDocument);
  if (found) return found;
  try {
    return root.querySelector(source);
  } catch {
    return null;
  }
}

/** The address of a source: the page, the id of the element and the words, as far as they are known. */
export function sourceUrl(host: HTMLElement, { element, passage }: Source): string {
  const id = element?.id ? encodeURIComponent(element.id) : '';
  const directive = passage ? `:~:text=${textDirective(passage)}` : '';
  const page = pageUrl(host.ownerDocument);
  return id || directive ? `${page}#${id}${directive}` : page;
}
