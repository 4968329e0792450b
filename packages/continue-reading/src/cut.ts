import { countWords } from '@stet/core/count-words.js';

/** Where the text is cut: after so many paragraphs or words, after so many screens, or before a selector. */
export type CutRule =
  { by: 'paragraphs' | 'words' | 'screens'; limit: number } | { by: 'at'; selector: string };

export type Block = Element | Text;

export interface Cut {
  head: Block[];
  rest: Block[];
}

/**
 * Divides the children of a text at a block boundary, so that a figure, list, table or quote stays whole
 * and a heading stays with the text below it. Never cuts before the first words.
 */
export function cutText(nodes: Block[], rule: CutRule, language: string): Cut {
  const at = keepHeadingsWithText(nodes, firstOfRest(nodes, rule, language));
  return { head: nodes.slice(0, at), rest: nodes.slice(at) };
}

export function countAll(nodes: readonly Block[], language: string): number {
  return nodes.reduce((sum, node) => sum + countWords(node.textContent, language), 0);
}

/** Whether the nodes have so many words; counts no further, as the end of a long story matters to nobody yet. */
export function hasWords(nodes: readonly Block[], least: number, language: string): boolean {
  let words = 0;
  return nodes.some((node) => (words += countWords(node.textContent, language)) >= least);
}

function firstOfRest(nodes: Block[], rule: CutRule, language: string): number {
  switch (rule.by) {
    case 'at':
      return indexBefore(nodes, rule.selector);
    case 'screens': {
      const top = nodes.find(isElement)?.getBoundingClientRect().top ?? 0;
      return indexAfter(nodes, (node) => bottomOf(node) - top > rule.limit * innerHeight);
    }
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
function paragraphTest(nodes: Block[]): (node: Node) => boolean {
  const isP = (node: Node) => isElement(node) && node.localName === 'p';
  if (nodes.some(isP)) return isP;
  return (node) => isElement(node) && node.textContent.trim() !== '';
}

function indexBefore(nodes: Block[], selector: string): number {
  const index = nodes.findIndex(
    (node) => isElement(node) && (node.matches(selector) || node.querySelector(selector) !== null),
  );
  return index === -1 ? nodes.length : index;
}

function indexAfter(nodes: Block[], isLast: (node: Block) => boolean): number {
  const index = nodes.findIndex(isLast);
  return index === -1 ? nodes.length : index + 1;
}

function keepHeadingsWithText(nodes: Block[], cut: number): number {
  const first = nodes.findIndex((node) => !isHeadingOrBlank(node));
  let at = cut;
  while (at > 0 && isHeadingOrBlank(nodes[at - 1])) at -= 1;
  return Math.max(at, first + 1);
}

function isHeadingOrBlank(node: Block | undefined): boolean {
  if (isElement(node)) return /^h[1-6]$/.test(node.localName) || node.localName === 'hgroup';
  return node?.data.trim() === '';
}

function bottomOf(node: Block): number {
  return isElement(node) ? node.getBoundingClientRect().bottom : -Infinity;
}

// By type and not by class: children may come from another window's document.
export function isElement(node: Node | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
