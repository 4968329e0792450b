import { pageUrl } from '@stet/core/page-url.js';
import { blockOf, textDirective } from '@stet/core/text-fragment.js';

import { authorsOf, clean } from './authors.ts';
import { isApart } from './story-text.ts';

/** Words of a story that a reader has selected. */
export interface Selected {
  quote: string;
  /** Who says so: the speaker of a block quote, else the story's authors and its headline. */
  credit: string;
  /** The page, with the exact words. */
  url: string;
}

const speakers = '[data-role="attribution"], figcaption, cite';

/** What is selected in one of the stories; undefined where it is nothing, or not theirs alone. */
export function selectedRange(
  page: Document,
  stories: readonly HTMLElement[],
): { story: HTMLElement; range: Range } | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = wordsOnly(selection.getRangeAt(0));
  const story = stories.find((host) => range && host.contains(range.commonAncestorContainer));
  if (!range || !story) return undefined;
  const start = range.startContainer.parentElement;
  const isTheirs = start?.closest('[contenteditable]:not([contenteditable="false"])') == null;
  return start && isTheirs && !isOurs(start, story) ? { story, range } : undefined;
}

// Words of a pull quote or a box beside the story are the story's too; a form, a menu or a comment is not.
function isOurs(start: Element, story: Element): boolean {
  return isApart(start, story) && start.closest('aside, stet-pull-quote') === null;
}

export function describeSelection(story: HTMLElement, range: Range): Selected {
  const quote = clean(range.toString());
  return { quote, credit: creditOf(story, range), url: addressOf(range) };
}

function addressOf(range: Range): string {
  const id = blockOf(range.startContainer)?.id;
  const fragment = id ? encodeURIComponent(id) : '';
  const page = pageUrl(range.startContainer.ownerDocument as Document);
  return `${page}#${fragment}:~:text=${textDirective(wholeWords(range))}`;
}

function creditOf(story: HTMLElement, range: Range): string {
  const quote = blockOf(range.startContainer)?.closest('blockquote, aside');
  const box = quote?.closest('figure, stet-pull-quote, aside') ?? quote;
  const after = quote?.nextElementSibling;
  const speaker =
    box?.querySelector(speakers) ?? (after?.matches(speakers) === true ? after : undefined);
  if (speaker && !range.intersectsNode(speaker)) return clean(speaker.textContent);
  const headline = story.querySelector('h1') ?? story.ownerDocument.querySelector('h1');
  const names = authorsOf(story).map(({ name }) => name);
  return [...names, clean(headline?.textContent ?? '')].filter(Boolean).join(', ');
}

/** A selection without the space at its ends, which often lies in the next paragraph; undefined when that is all. */
function wordsOnly(range: Range): Range | undefined {
  const root = range.commonAncestorContainer;
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const trimmed = range.cloneRange();
  let isFound = false;
  for (let node: Node | null = root.nodeType === 3 ? root : walker.nextNode(); node;) {
    const text = node as Text;
    if (range.intersectsNode(text)) {
      const from = text === range.startContainer ? range.startOffset : 0;
      const to = text === range.endContainer ? range.endOffset : text.length;
      const inside = text.data.slice(from, to);
      const first = inside.search(/\S/);
      if (first >= 0) {
        if (!isFound) trimmed.setStart(text, from + first);
        trimmed.setEnd(text, from + inside.trimEnd().length);
        isFound = true;
      }
    }
    node = walker.nextNode();
  }
  return isFound ? trimmed : undefined;
}

/** Up to the ends of the words it touches: browsers look for whole words (URL Fragment Text Directives). */
function wholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const start = range.startContainer as Text;
  const end = range.endContainer as Text;
  const before = /[\p{L}\p{M}\p{N}'’]*$/u.exec(start.data.slice(0, range.startOffset))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}'’]*/u.exec(end.data.slice(range.endOffset))?.[0] ?? '';
  if (/^[\p{L}\p{N}]/u.test(start.data.slice(range.startOffset)))
    whole.setStart(start, range.startOffset - before.length);
  if (/[\p{L}\p{N}]$/u.test(end.data.slice(0, range.endOffset)))
    whole.setEnd(end, range.endOffset + after.length);
  return whole;
}
