import type { Words } from '@stet/core';
import { tidy } from './tidy.ts';

export interface QuoteParts {
  /** The words, one line for each paragraph. */
  quote: string;
  /** Who said them; empty when the markup doesn't say. */
  speaker: string;
}

const speakerSelector = '[data-role="attribution"], figcaption, footer, cite';
const blockSelector = 'p, li, div, h1, h2, h3, h4, h5, h6';

/**
 * Tells the quote from its speaker in whatever a template prints: marked roles first, then `blockquote`,
 * then all the words; the speaker by role, `figcaption`, `footer` or a `cite` that is not within the words.
 */
export function quoteParts(box: Element): QuoteParts {
  const marked = [...box.querySelectorAll('[data-role="quote"]')];
  const blocks = marked.length > 0 ? marked : outermost([...box.querySelectorAll('blockquote')]);
  const speakers = outermost([...box.querySelectorAll(speakerSelector)]).filter(
    (node) => node.localName !== 'cite' || !isWithinWords(node, box),
  );
  const quote = (blocks.length > 0 ? blocks : [box]).map((block) => wordsOf(block, speakers));
  return {
    quote: quote.join('\n').trim(),
    speaker: speakers.map((node) => tidy(node.textContent)).join(', '),
  };
}

/** The quote in quote marks, its own when it has some, with the speaker below it. */
export function quotedText(
  { quote, speaker }: QuoteParts,
  words: Pick<Words['pull-quote'], 'open' | 'close'>,
): string {
  const hasMarks = /^[\p{Pi}\p{Pf}"'„「『]/u.test(quote);
  const marked = hasMarks ? quote : `${words.open}${quote}${words.close}`;
  return speaker ? `${marked}\n— ${speaker}` : marked;
}

// <cite> names a speaker where CMSs print it as a block of its own, and a work where it stands in a sentence.
function isWithinWords(cite: Element, box: Element): boolean {
  const block = cite.closest(`${blockSelector}, blockquote, figure, aside`) ?? box;
  if (!block.matches(blockSelector) || block === box) return false;
  return tidy(block.textContent) !== tidy(cite.textContent);
}

function outermost(nodes: Element[]): Element[] {
  return nodes.filter((node) => !nodes.some((other) => other !== node && other.contains(node)));
}

function wordsOf(block: Element, speakers: Element[]): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    lines.push(tidy(line));
    line = '';
  };
  const read = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (speakers.includes(element) || element.matches('script, style, template, [slot]')) return;
    const isBlock = element.matches(blockSelector);
    if (isBlock) endLine();
    if (element.localName === 'br') line += ' ';
    element.childNodes.forEach(read);
    if (isBlock) endLine();
  };
  block.childNodes.forEach(read);
  endLine();
  return lines.filter(Boolean).join('\n');
}
