import { safeHref } from '../text/links.ts';

const MAX_OPEN = 50;
const MAX_TAG = 4_000;

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', copy: '©', reg: '®' },
  ...{ hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ laquo: '«', raquo: '»', bull: '•', euro: '€', pound: '£', deg: '°', times: '×' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
  ...{ eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', aring: 'å', oslash: 'ø' },
};

interface Open {
  tag: string;
  href: string | null;
  text: string;
  items: number;
}

const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  div: 'p',
  cite: 'em',
  del: 's',
};
const BLOCKS = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'li']);
const KNOWN = new Set([...BLOCKS, 'strong', 'em', 'code', 'a']);
/** What stands in these was never meant to be read. */
const UNREAD = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'title']);

/**
 * The comment HTML of other systems as the Markdown that means the same here. It makes text, never markup: what it does
 * not know falls away and leaves its words, and the words are escaped, so that they mean nothing else than they did.
 */
export function htmlToMarkdown(html: string): string {
  const stack: Open[] = [{ tag: '', href: null, text: '', items: 0 }];
  const top = (): Open => stack.at(-1) ?? { tag: '', href: null, text: '', items: 0 };
  const isVerbatim = (): boolean => stack.some(({ tag }) => tag === 'code' || tag === 'pre');
  let unread: string | null = null;
  /** Whether any tag can end from here on: a file full of `<` shall not be searched again and again. */
  let endsAt = -2;
  let commentEndsAt = -2;

  function close(): void {
    const closed = stack.pop();
    if (closed === undefined) return;
    const around = top();
    around.text += markdownOf(closed, around);
  }

  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at);
    const text = html.slice(at, start < 0 ? undefined : start);
    if (unread === null) top().text += isVerbatim() ? decode(text) : escape(decode(text));
    if (start < 0) break;
    if (endsAt !== -1 && endsAt < start) endsAt = html.indexOf('>', start);
    const [, slash = '', name = '', rest = ''] =
      endsAt > start && endsAt - start < MAX_TAG
        ? (/^<(\/?)([a-z][a-z\d]*)\b([^]*)>$/i.exec(html.slice(start, endsAt + 1)) ?? [])
        : [];
    if (name === '') {
      // A comment is no text; a lone "<" is.
      if (commentEndsAt !== -1 && commentEndsAt < start) commentEndsAt = html.indexOf('-->', start);
      const isComment = commentEndsAt >= 0 && html.startsWith('<!--', start);
      if (!isComment && unread === null) top().text += isVerbatim() ? '<' : '\\<';
      at = isComment ? commentEndsAt + 3 : start + 1;
      continue;
    }
    at = endsAt + 1;
    const tag = SAME[name.toLowerCase()] ?? name.toLowerCase();
    if (unread !== null) {
      if (slash !== '' && tag === unread) unread = null;
    } else if (UNREAD.has(tag)) {
      if (slash === '') unread = tag;
    } else if (tag === 'br') {
      top().text += '\n';
    } else if (KNOWN.has(tag)) {
      if (slash === '') {
        if (stack.length < MAX_OPEN) {
          stack.push({ tag, href: tag === 'a' ? hrefIn(rest) : null, text: '', items: 0 });
        }
      } else if (stack.some((open) => open.tag === tag)) {
        while (top().tag !== tag) close();
        close();
      }
    }
  }
  while (stack.length > 1) close();
  return top()
    .text.replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function markdownOf({ tag, href, text, items }: Open, around: Open): string {
  const inner = text.trim();
  if (inner === '') return text;
  // What stands at the ends stays outside of the marks, which would not be marks otherwise.
  const wrapped = (open: string, end = open): string =>
    text.replace(inner, () => `${open}${inner}${end}`);
  switch (tag) {
    case 'p':
      return `\n\n${inner}\n\n`;
    case 'strong':
      return inner.includes('\n\n') ? text : wrapped('**');
    case 'em':
      return inner.includes('\n\n') ? text : wrapped('*');
    case 'code':
      return around.tag === 'pre'
        ? text
        : wrapped(inner.includes('`') ? '`` ' : '`', inner.includes('`') ? ' ``' : '`');
    case 'pre': {
      const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
      return `\n\n${fence}\n${text.replace(/^\n|\n$/g, '')}\n${fence}\n\n`;
    }
    case 'blockquote':
      return `\n\n${inner.replace(/\n{3,}/g, '\n\n').replace(/^/gm, '> ')}\n\n`;
    case 'li': {
      around.items++;
      const mark = around.tag === 'ol' ? `${around.items}. ` : '- ';
      return `\n${mark}${inner.replace(/\n+/g, `\n${' '.repeat(mark.length)}`)}`;
    }
    case 'a':
      if (href === null) return text;
      return inner.includes('\n') || decodeMarks(inner) === href
        ? text
        : wrapped('[', `](<${href}>)`);
    default:
      return items > 0 ? `\n\n${inner}\n\n` : text;
  }
}

function hrefIn(attributes: string): string | null {
  const [, double, single, bare] =
    /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const href = safeHref(decode(double ?? single ?? bare ?? '').trim());
  return href === null || /[<>\s]/.test(href) ? null : href;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, ten, hex, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const code = ten === undefined ? parseInt(String(hex), 16) : Number(ten);
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** So that a star is a star. */
function escape(text: string): string {
  return text
    .replace(/[\\`*[\]<]|&(?=#?\w)|(?<![a-z\d])_|_(?![a-z\d])/gi, '\\$&')
    .replace(/^(\s*)([>+-]|\d{1,9}(?=[.)]))/gm, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

function decodeMarks(markdown: string): string {
  return markdown.replace(/\\(?=[^\s\w])/g, '');
}
