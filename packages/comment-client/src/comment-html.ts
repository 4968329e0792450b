import { safeUrl } from '@stet/core';

import { decodeEntities } from './html-text.ts';

const allowed = new Set('p br em strong code pre blockquote ul ol li a'.split(' '));
const blocks = new Set(['p', 'pre', 'blockquote', 'ul', 'ol', 'li']);
/** Elements of the same meaning, or of the same place in the text. */
const standsFor = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['div', 'p'],
]);
/** What is in these is not for readers. */
const dropped =
  /^(script|style|template|textarea|title|iframe|object|noscript|noembed|noframes|xmp|svg|math|select)$/;
const maxDepth = 32;

/** A comment, or a tag with its attributes. Never looks past the next "<", so it takes linear time. */
const token = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;
const hrefOf = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * A comment's HTML as nodes, made one by one of a closed set of elements without attributes, links apart. The
 * browser's HTML parser is never asked: that takes no Trusted Types policy, and however the HTML is broken, nothing
 * but these elements and text can come of it.
 */
export function parseCommentHtml(html: string, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: Element[] = [];
  const place = (): Node => open.at(-1) ?? fragment;
  const isOpen = (name: string): boolean => open.some(({ localName }) => localName === name);
  const closeUpTo = (name: string): void => {
    if (isOpen(name)) while (open.pop()?.localName !== name);
  };
  let skipping = '';
  let end = 0;

  const addText = (text: string): void => {
    if (!skipping && text !== '')
      place().appendChild(document.createTextNode(decodeEntities(text)));
  };
  for (const match of html.matchAll(token)) {
    const [tag, slash, given = '', attributes = ''] = match;
    addText(html.slice(end, match.index));
    end = match.index + tag.length;
    const written = given.toLowerCase();
    if (skipping) {
      if (slash && written === skipping) skipping = '';
      continue;
    }
    if (dropped.test(written)) {
      if (!slash) skipping = written;
      continue;
    }
    const name = standsFor.get(written) ?? written;
    if (!allowed.has(name)) continue;
    if (slash) {
      closeUpTo(name);
      continue;
    }
    if (open.length >= maxDepth) continue;
    const element = document.createElement(name);
    if (name === 'a') {
      const [, double, single, bare] = hrefOf.exec(attributes) ?? [];
      const href = double ?? single ?? bare;
      const url = safeUrl(href ? decodeEntities(href) : undefined);
      if (url === undefined) continue;
      closeUpTo('a');
      element.setAttribute('href', url);
      element.setAttribute('rel', 'nofollow ugc noopener noreferrer');
    }
    if (blocks.has(name)) closeUpTo('p');
    if (name === 'li' && open.at(-1)?.localName === 'li') open.pop();
    place().appendChild(element);
    if (name !== 'br') open.push(element);
  }
  addText(html.slice(end));
  return fragment;
}
