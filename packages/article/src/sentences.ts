import { nearestLanguage } from '@stet/core/language.js';

import { isBlock, isElement, isLeftOut, isText } from './story-text.ts';

/** A sentence to be spoken, or part of a long one. */
export interface Sentence {
  text: string;
  language: string;
  /** Where it stands in the page. */
  range: Range;
}

// Whoever listens hears the story: no captions, tables, code, note marks, and nothing that was paid for.
const unspoken =
  'figure, figcaption, table, pre, sup, [role="doc-noteref"], [data-role="kicker"], [data-role="caption"], ' +
  'ins.adsbygoogle, .ad, .ads, .advert, .advertisement, [data-ad], [data-ad-slot], [data-ad-unit], [id^="div-gpt-ad"]';

// Chromium's network voices fall silent after some fifteen seconds without a word to the page.
const longest = 220;

interface Run {
  element: Element;
  nodes: { node: Text; start: number }[];
  text: string;
}

/** The sentences of a story in reading order, each in the language of its paragraph; nothing in the page is changed. */
export function sentencesOf(host: Element): Sentence[] {
  return runsIn(host).flatMap(sentencesIn);
}

/** Text that is read without a stop: a paragraph, a heading, a list item. */
function runsIn(host: Element): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  const collect = (element: Element) => {
    for (const node of element.childNodes) {
      if (isText(node)) {
        run ??= { element, nodes: [], text: '' };
        run.nodes.push({ node, start: run.text.length });
        run.text += node.data;
      } else if (isElement(node) && !isUnspoken(node)) {
        const isBreak = isBlock(node) || node.localName === 'br';
        if (isBreak) end();
        collect(node);
        if (isBreak) end();
      }
    }
  };
  const end = () => {
    if (run?.text.trim()) runs.push(run);
    run = undefined;
  };
  collect(host);
  end();
  return runs;
}

function isUnspoken(element: Element): boolean {
  return isLeftOut(element, {}) || element.matches(unspoken);
}

function sentencesIn(run: Run): Sentence[] {
  const language = nearestLanguage(run.element);
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const found: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(run.text)) {
    for (const [start, end] of breathsIn(segment)) {
      const text = segment.slice(start, end).replace(/\s+/g, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      found.push({ text, language, range: rangeIn(run, index + start, index + end) });
    }
  }
  return found;
}

/** A long sentence in parts, where a speaker would breathe. */
function breathsIn(sentence: string): [number, number][] {
  const parts: [number, number][] = [];
  let start = 0;
  while (sentence.length - start > longest) {
    const part = sentence.slice(start, start + longest);
    const at = Math.max(lastOf(part, /[,;:—–،؛、，；：]\s*/gu, longest / 4), 0);
    const end = start + (at || lastOf(part, /\s+/gu, 0) || longest);
    parts.push([start, end]);
    start = end;
  }
  parts.push([start, sentence.length]);
  return parts;
}

/** Behind the last match that stands beyond `least`; 0 where there is none. */
function lastOf(text: string, pattern: RegExp, least: number): number {
  const last = [...text.matchAll(pattern)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  return end > least ? end : 0;
}

function rangeIn({ nodes, text }: Run, start: number, end: number): Range {
  const inside = text.slice(start, end);
  const first = start + inside.length - inside.trimStart().length;
  const last = end - (inside.length - inside.trimEnd().length);
  const range = (nodes[0]?.node.ownerDocument ?? document).createRange();
  const [startNode, startOffset] = placeOf(nodes, first, false);
  const [endNode, endOffset] = placeOf(nodes, last, true);
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** The node that holds the character at an offset, or for an end the one before it. */
function placeOf(nodes: Run['nodes'], offset: number, isEnd: boolean): [Text, number] {
  let found = nodes[0] as Run['nodes'][number];
  for (const place of nodes)
    if (isEnd ? place.start < offset : place.start <= offset) found = place;
  return [found.node, Math.min(offset - found.start, found.node.length)];
}
