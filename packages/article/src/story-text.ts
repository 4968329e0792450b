/** One paragraph, heading, list item, caption or table row of a story. */
export interface TextBlock {
  element: Element;
  text: string;
}

export interface PlainTextOptions {
  /** Pull quotes repeat what the text says, so they are left out unless this is true. */
  pullQuotes?: boolean;
}

/** What repeats the story's words: Stet's pull quotes and WordPress's. */
export const pullQuotes = 'stet-pull-quote, .wp-block-pullquote';

/** What stands in a story's frame and is not its text. */
const notText =
  'script, style, template, noscript, nav, form, button, dialog, svg, iframe, object, audio, video, ' +
  '[hidden]:not([hidden="until-found"]), [aria-hidden="true"], stet-share, stet-connect, stet-teaser, ' +
  'stet-top-stories, stet-comments, stet-comment-form, stet-comment-count';

const blocks =
  'address, article, blockquote, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, h1, h2, h3, ' +
  'h4, h5, h6, header, hgroup, hr, li, main, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul';

/** Whether an element, or one round it inside `host`, is no part of the story's text. */
export function isApart(element: Element, host: Element): boolean {
  const apart = element.closest(`${notText}, ${pullQuotes}, aside`);
  return apart !== null && apart !== host && host.contains(apart);
}

export function isLeftOut(
  element: Element,
  { pullQuotes: wanted = false }: PlainTextOptions,
): boolean {
  if (element.matches(notText)) return true;
  if (element.matches(pullQuotes)) return !wanted;
  // An aside with a pull quote in or round it is that quote; any other one is a box beside the story.
  const isQuote = element.closest(pullQuotes) ?? element.querySelector(pullQuotes);
  return element.localName === 'aside' && !(wanted && isQuote);
}

export function isBlock(element: Element): boolean {
  return element.matches(blocks) || element.querySelector(blocks) !== null;
}

// By number and not by class: children may come from another window's document, or from a server that has no window.
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The text of a story in reading order, block by block. */
export function blocksOf(host: Element, options: PlainTextOptions = {}): TextBlock[] {
  const found: TextBlock[] = [];
  collect(host, options, found);
  return found;
}

function collect(element: Element, options: PlainTextOptions, found: TextBlock[]): void {
  if (element.localName === 'tr' || element.localName === 'pre') {
    add(
      found,
      element,
      element.localName === 'pre' ? element.textContent : rowText(element, options),
    );
    return;
  }
  let run = '';
  for (const node of element.childNodes) {
    if (!isElement(node) || !isBlock(node)) {
      run += inlineText(node, options);
    } else if (!isLeftOut(node, options)) {
      add(found, element, tidy(run));
      run = '';
      collect(node, options, found);
    }
  }
  add(found, element, tidy(run));
}

function add(found: TextBlock[], element: Element, text: string): void {
  if (text.trim()) found.push({ element, text });
}

function rowText(row: Element, options: PlainTextOptions): string {
  return [...row.children].map((cell) => tidy(inlineText(cell, options))).join('\t');
}

function inlineText(node: Node, options: PlainTextOptions): string {
  if (isText(node)) return node.data.replace(/\s+/g, ' ');
  if (!isElement(node) || isLeftOut(node, options)) return '';
  if (node.localName === 'br') return '\n';
  return [...node.childNodes].map((child) => inlineText(child, options)).join('');
}

function tidy(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Blocks as plain text: a blank line between them, list items and table rows under each other. */
export function plainText(blocks: readonly TextBlock[]): string {
  let text = '';
  let before: string | undefined;
  for (const block of blocks) {
    const { localName } = block.element;
    const isClose = localName === before && (localName === 'li' || localName === 'tr');
    if (text) text += isClose ? '\n' : '\n\n';
    text += localName === 'li' ? `• ${block.text}` : block.text;
    before = localName;
  }
  return text;
}
