import type { List, Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from './escape.ts';
import { linkify, safeHref } from './links.ts';

export interface Rendered {
  html: string;
  text: string;
}

/** Grows with every change of what is made of the same words. */
export const RENDERER = 1;

/** Deeper quotes and lists are shown as they were written. */
const MAX_DEPTH = 8;

/**
 * The parser takes more than linear time over piled-up syntax (a line of "- - - - …" is cubic), and a comment
 * of this many marks is no prose. Past the bound the text is shown as it was written.
 */
const MAX_MARKS = 1500;
const MAX_CONTAINERS_IN_LINE = 5;

/** Without these the parser leaves headings, raw HTML, rules and indentation as the text that they are. */
const NOT_MARKUP = [
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'codeIndented',
  'definition',
  'htmlFlow',
  'htmlText',
];

/**
 * A reader's Markdown as HTML of a closed set of elements (p br em strong code pre blockquote ul ol li a) and
 * as plain text. Whatever is not one of these stays visible as the characters that were typed.
 */
export function renderMarkup(markdown: string): Rendered {
  if (isPiledUp(markdown)) return renderPlain(markdown);
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: NOT_MARKUP } }] });
  const html: string[] = [];
  const text: string[] = [];
  for (const node of tree.children) writeBlock(node, 0, { markdown, html, text });
  return { html: html.join(''), text: text.join('').trim() };
}

export function renderPlain(markdown: string): Rendered {
  const paragraphs = markdown.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return {
    html: paragraphs.map((paragraph) => `<p>${withBreaks(paragraph.trim())}</p>`).join(''),
    text: markdown.trim(),
  };
}

interface Output {
  markdown: string;
  html: string[];
  text: string[];
}

function writeBlock(node: Nodes, depth: number, out: Output): void {
  if (depth >= MAX_DEPTH) return writeAsWritten(node, out);
  switch (node.type) {
    case 'paragraph':
      out.html.push('<p>');
      writeInlines(node, false, out);
      out.html.push('</p>');
      out.text.push('\n\n');
      return;
    case 'blockquote':
      return writeContainer('blockquote', node, depth, out);
    case 'list':
      return startsElsewhere(node)
        ? writeAsWritten(node, out)
        : writeContainer(node.ordered ? 'ol' : 'ul', node, depth, out);
    case 'listItem':
      return writeItem(node, depth, out);
    case 'code':
      out.html.push('<pre><code>', escapeHtml(node.value), '</code></pre>');
      out.text.push(node.value, '\n\n');
      return;
    default:
      return writeAsWritten(node, out);
  }
}

/** "1986. What a year" is a sentence; as a list it would be shown numbered from 1. */
function startsElsewhere(list: List): boolean {
  return list.ordered === true && list.start !== 1;
}

function writeContainer(tag: string, node: Parents, depth: number, out: Output): void {
  out.html.push(`<${tag}>`);
  for (const child of node.children) writeBlock(child, depth + 1, out);
  out.html.push(`</${tag}>`);
}

/** A lone paragraph in an item needs no element of its own. */
function writeItem(node: Parents, depth: number, out: Output): void {
  const [first, ...rest] = node.children;
  out.html.push('<li>');
  if (first?.type === 'paragraph' && rest.every((child) => child.type === 'list')) {
    writeInlines(first, false, out);
    out.text.push('\n');
    for (const child of rest) writeBlock(child, depth + 1, out);
  } else {
    for (const child of node.children) writeBlock(child, depth + 1, out);
  }
  out.html.push('</li>');
}

function writeInlines(node: Parents, inLink: boolean, out: Output): void {
  for (const child of node.children) writeInline(child, inLink, out);
}

function writeInline(node: Nodes, inLink: boolean, out: Output): void {
  switch (node.type) {
    case 'text':
      out.html.push(withBreaks(node.value, inLink));
      out.text.push(node.value);
      return;
    case 'emphasis':
    case 'strong': {
      const tag = node.type === 'strong' ? 'strong' : 'em';
      out.html.push(`<${tag}>`);
      writeInlines(node, inLink, out);
      out.html.push(`</${tag}>`);
      return;
    }
    case 'inlineCode':
      out.html.push('<code>', escapeHtml(node.value), '</code>');
      out.text.push(node.value);
      return;
    case 'break':
      out.html.push('<br>');
      out.text.push('\n');
      return;
    case 'link': {
      const href = inLink ? null : safeHref(node.url);
      if (href === null) return writeSource(node, out);
      out.html.push(openLink(href));
      writeInlines(node, true, out);
      out.html.push('</a>');
      return;
    }
    default:
      return writeSource(node, out);
  }
}

function writeAsWritten(node: Nodes, out: Output): void {
  out.html.push('<p>');
  writeSource(node, out);
  out.html.push('</p>');
  out.text.push('\n\n');
}

function writeSource(node: Nodes, out: Output): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = out.markdown.slice(start, end);
  out.html.push(withBreaks(source, true));
  out.text.push(source);
}

/** A line end stays a line end: readers do not know that Markdown would join the lines. */
function withBreaks(text: string, inLink = false): string {
  return text
    .split('\n')
    .map((line) => (inLink ? escapeHtml(line) : linkify(line, openLink)))
    .join('<br>');
}

function openLink(href: string): string {
  return `<a href="${escapeHtml(href)}" rel="nofollow ugc noopener noreferrer">`;
}

/** One pass over the characters that make the parser work; list and quote marks at the start of lines too. */
function isPiledUp(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split('\n')) {
    const containers = containersOf(line);
    if (containers > MAX_CONTAINERS_IN_LINE) return true;
    marks += 1 + containers * containers;
    for (let index = 0; index < line.length; index++) {
      if ('*_`[]<&\\!\t'.includes(line.charAt(index))) marks++;
    }
    if (marks > MAX_MARKS) return true;
  }
  return false;
}

function containersOf(line: string): number {
  const prefix = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  return prefix.match(/>|[-+*](?=\s|$)|\d[.)](?=\s|$)/g)?.length ?? 0;
}
