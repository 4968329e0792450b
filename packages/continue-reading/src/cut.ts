import { countWords } from '@stet/core';

/** Where the text is cut: after so many paragraphs or words, after so many screens, or before a selector. */
export type CutRule =
  { by: 'paragraphs' | 'words' | 'screens'; limit: number } | { by: 'at'; selector: string };

export interface Cut {
  head: (Element | Text)[];
  rest: (Element | Text)[];
  restWords: number;
}

/**
 * Divides the children of a text at a block boundary, so that a figure, list, table or quote stays whole
 * and a heading stays with the text below it. Never cuts before the first words.
 */
export function cutText(nodes: (Element | Text)[], rule: CutRule, language: string): Cut {
  const at = keepHeadingsWithText(nodes, firstOfRest(nodes, rule, language));
  const rest = nodes.slice(at);
  return { head: nodes.slice(0, at), rest, restWords: countAll(rest, language) };
}

function firstOfRest(nodes: (Element | Text)[], rule: CutRule, language: string): number {
  switch (rule.by) {
    case 'at':
      return indexBefore(nodes, rule.selector);
    case 'screens':
      return indexAfter(nodes, (node) => bottomOf(node) - topOf(nodes) > rule.limit * innerHeight);
    case 'words': {
      let words = 0;
      return indexAfter(nodes, (node) => (words += countAll([node], language)) >= rule.limit);
    }
    case 'paragraphs': {
      const isParagraph = paragraphTest(nodes);
      let paragraphs = 0;
      return indexAfter(nodes, (node) => isParagraph(node) && ++paragraphs >= rule.limit);
    }
  }
}

// The theme's style sheet holds text back before the script by counting <p>, so these must count the same.
function paragraphTest(nodes: (Element | Text)[]): (node: Node) => boolean {
  const isP = (node: Node) => isElement(node) && node.localName === 'p';
  if (nodes.some(isP)) return isP;
  return (node) => isElement(node) && node.textContent.trim() !== '';
}

function indexBefore(nodes: (Element | Text)[], selector: string): number {
  const index = nodes.findIndex(
    (node) => isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null),
  );
  return index === -1 ? nodes.length : index;
}

function indexAfter(nodes: (Element | Text)[], isLast: (node: Element | Text) => boolean): number {
  const index = nodes.findIndex(isLast);
  return index === -1 ? nodes.length : index + 1;
}

function keepHeadingsWithText(nodes: (Element | Text)[], cut: number): number {
  const first = nodes.findIndex((node) => !isHeadingOrBlank(node));
  let at = cut;
  while (at > 0 && isHeadingOrBlank(nodes[at - 1])) at -= 1;
  return Math.max(at, first + 1);
}

function isHeadingOrBlank(node: Element | Text | undefined): boolean {
  if (isElement(node)) return /^h[1-6]$/.test(node.localName) || node.localName === 'hgroup';
  return node?.data.trim() === '';
}

function countAll(nodes: (Element | Text)[], language: string): number {
  return nodes.reduce((sum, node) => sum + countWords(node.textContent, language), 0);
}

function topOf(nodes: (Element | Text)[]): number {
  const first = nodes.find(isElement);
  return first ? first.getBoundingClientRect().top : 0;
}

function bottomOf(node: Element | Text): number {
  return isElement(node) ? node.getBoundingClientRect().bottom : -Infinity;
}

// By type and not by class: children may come from another window's document.
export function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
