import { nearestLanguage } from './language.ts';

const longest = 100;
const blocks =
  'p, li, blockquote, figcaption, td, th, dd, dt, h1, h2, h3, h4, h5, h6, div, section';

/**
 * The text directive (WICG, "URL Fragment Text Directives") that leads to this passage and not to its
 * repetition: the words before it or, at the start of a paragraph, after it are part of the address.
 */
export function textDirective(passage: Range): string {
  const words = tidy(passage.toString());
  const first = blockOf(passage.startContainer);
  const last = blockOf(passage.endContainer);
  const language = first ? nearestLanguage(first) : 'en';
  const whole = first === last && words.length <= longest;
  const target = whole ? [words] : [firstWords(words, 4, language), lastWords(words, 4, language)];
  const prefix = lastWords(tidy(textBefore(passage, first)), 3, language);
  const suffix = hasWords(prefix) ? '' : firstWords(tidy(textAfter(passage, last)), 3, language);
  return [
    ...(hasWords(prefix) ? [`${encode(prefix)}-`] : []),
    ...target.map(encode),
    ...(hasWords(suffix) ? [`-${encode(suffix)}`] : []),
  ].join(',');
}

/** The paragraph, item or other block that a node stands in. */
export function blockOf(node: Node): Element | null {
  return node.parentElement?.closest(blocks) ?? node.parentElement;
}

function textBefore(passage: Range, block: Element | null): string {
  if (!block) return '';
  const before = passage.cloneRange();
  before.setStart(block, 0);
  before.setEnd(passage.startContainer, passage.startOffset);
  return before.toString();
}

function textAfter(passage: Range, block: Element | null): string {
  if (!block) return '';
  const after = passage.cloneRange();
  after.setEnd(block, block.childNodes.length);
  after.setStart(passage.endContainer, passage.endOffset);
  return after.toString();
}

/** Up to the end of so many words, signs before them included. */
function firstWords(text: string, count: number, language: string): string {
  const last = wordsIn(text, language)[count - 1];
  return last ? text.slice(0, last.index + last.segment.length) : text;
}

/** From the beginning of so many words to the end, signs after them included. */
function lastWords(text: string, count: number, language: string): string {
  return text.slice(wordsIn(text, language).at(-count)?.index ?? 0);
}

// Not by spaces: Chinese, Japanese and Thai have none between words.
function wordsIn(text: string, language: string): Intl.SegmentData[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// The directive gives "-" and "," a meaning that encodeURIComponent doesn't know of.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
