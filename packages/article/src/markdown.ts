import { safeUrl } from '@stet/core/safe-url.js';

import { isBlock, isElement, isLeftOut, isText } from './story-text.ts';

const nothingLeftOut = {};

/**
 * A story as Markdown (CommonMark, with GitHub's tables and strikethrough), by a closed set of elements;
 * others give their words. Pull quotes and what is not text are left out.
 */
export function markdownOf(host: Element): string {
  return blocksIn(host).join('\n\n');
}

function blocksIn(element: Element): string[] {
  const found: string[] = [];
  let run = '';
  const endRun = () => {
    if (run.trim()) found.push(escapeStart(tidy(run)));
    run = '';
  };
  for (const node of element.childNodes) {
    if (!isElement(node) || !(isBlock(node) || node.localName === 'hr')) {
      run += inline(node);
    } else if (!isLeftOut(node, nothingLeftOut)) {
      endRun();
      found.push(...block(node));
    }
  }
  endRun();
  return found;
}

function block(element: Element): string[] {
  switch (element.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const text = tidy(inlineIn(element)).replace(/\\?\n/g, ' ');
      return text ? [`${'#'.repeat(Number(element.localName[1]))} ${text}`] : [];
    }
    case 'blockquote':
      return [indent(blocksIn(element).join('\n\n'), '> ')];
    case 'ul':
    case 'ol':
      return [list(element)];
    case 'pre':
      return [fenced(element.textContent)];
    case 'hr':
      return ['---'];
    case 'table':
      return table(element);
    case 'figcaption':
      return blocksIn(element).map((text) => mark('*', text));
    default:
      return blocksIn(element);
  }
}

function list(element: Element): string {
  const items = [...element.children].filter(({ localName }) => localName === 'li');
  const first = Number(element.getAttribute('start') ?? 1) || 1;
  return items
    .map((item, index) => {
      const bullet = element.localName === 'ol' ? `${first + index}. ` : '- ';
      return bullet + indent(blocksIn(item).join('\n\n'), ' '.repeat(bullet.length)).trimStart();
    })
    .join('\n');
}

function table(element: Element): string[] {
  const rows = [...element.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) =>
      tidy(inlineIn(cell)).replace(/\\?\n/g, ' ').replaceAll('|', '\\|'),
    ),
  );
  const [head, ...body] = rows;
  if (!head) return [];
  const line = (cells: string[]) =>
    `| ${head.map((_, column) => cells[column] ?? '').join(' | ')} |`;
  const caption = element.querySelector('caption');
  const rule = `|${' --- |'.repeat(head.length)}`;
  const drawn = [line(head), rule, ...body.map(line)].join('\n');
  return caption ? [mark('*', tidy(inlineIn(caption))), drawn] : [drawn];
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function inlineIn(element: Element): string {
  return [...element.childNodes].map(inline).join('');
}

function inline(node: Node): string {
  if (isText(node)) return escape(node.data.replace(/\s+/g, ' '));
  if (!isElement(node) || isLeftOut(node, nothingLeftOut)) return '';
  switch (node.localName) {
    case 'br':
      return '\\\n';
    case 'strong':
    case 'b':
      return mark('**', inlineIn(node));
    case 'em':
    case 'i':
    case 'cite':
      return mark('*', inlineIn(node));
    case 'del':
    case 's':
      return mark('~~', inlineIn(node));
    case 'q':
      return `“${inlineIn(node)}”`;
    case 'code':
      return code(node.textContent);
    case 'a':
      return link(inlineIn(node), node.getAttribute('href'), node.baseURI);
    case 'img': {
      const drawn = link(
        escape(node.getAttribute('alt') ?? ''),
        node.getAttribute('src'),
        node.baseURI,
      );
      return drawn.startsWith('[') ? `!${drawn}` : drawn;
    }
    default:
      return inlineIn(node);
  }
}

function link(text: string, address: string | null, base: string): string {
  const url = safeUrl(address, base);
  if (!url) return text;
  return `[${text}](${/[()]/.test(url) ? `<${url}>` : url})`;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

// Marks count only where they touch the words.
function mark(sign: string, text: string): string {
  const words = text.trim();
  if (!words) return text;
  const [before = '', after = ''] = text.split(words, 2);
  return `${before}${sign}${words}${sign}${after}`;
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line ? by + line : by.trimEnd()))
    .join('\n');
}

function tidy(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?(\\?\n) ?/g, '$1')
    .trim()
    .replace(/\\$/, '');
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

// What would make a paragraph a heading, a list, a quote or a rule.
function escapeStart(text: string): string {
  return text
    .replace(/^(#{1,6}|[-+=]+)(?=\s|$)/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}
