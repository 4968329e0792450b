const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

const inlineTag = /<\/?(?:a|b|i|em|strong|span|code)\b[^<>]*>/gi;

/** Text with its character references resolved; a name it does not know stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
      name === undefined
        ? character(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (Object.hasOwn(entities, name) && entities[name]) || whole,
  );
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What HTML says, as one line. */
export function plainText(html: string): string {
  const words = html.replace(inlineTag, '').replace(/<[^<>]*>/g, ' ');
  return decodeEntities(words).replace(/\s+/g, ' ').trim();
}

/** A back end's own words, no longer than a message may be. */
export function messageText(html: string): string {
  return plainText(html).slice(0, 500);
}

function character(code: number): string {
  const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : '\ufffd';
}
