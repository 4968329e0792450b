import { escapeHtml } from './escape.ts';

const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const BARE_LINK = /\bhttps?:\/\/[^\s<>"'`]+/gi;

/** The address as the URL standard writes it, or null where a reader may not be led there. */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // The standard leaves ' as it is, and somebody's template may put it between two of them.
  return LINK_PROTOCOLS.has(url.protocol) ? url.href.replaceAll("'", '%27') : null;
}

/** The address of a person's website, or null; "example.com" means https. */
export function safeWebsite(address: string): string | null {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(address) && !/^[^/]*:\d+(\/|$)/.test(address);
  const href = safeHref(withScheme ? address : `https://${address}`);
  if (href === null || href.startsWith('mailto:')) return null;
  const url = new URL(href);
  return url.username === '' && url.password === '' && url.hostname.includes('.') ? href : null;
}

/** Escapes one line of text and makes links of the web addresses in it. */
export function linkify(line: string, openLink: (href: string) => string): string {
  let html = '';
  let end = 0;
  for (const match of line.matchAll(BARE_LINK)) {
    const address = withoutTrailingPunctuation(match[0]);
    const href = safeHref(address);
    if (href === null) continue;
    html +=
      escapeHtml(line.slice(end, match.index)) + openLink(href) + escapeHtml(address) + '</a>';
    end = match.index + address.length;
  }
  return html + escapeHtml(line.slice(end));
}

/** In "(see https://a.example/b)." the last two characters belong to the sentence. */
function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  const opened = address.split('(').length;
  let closed = address.split(')').length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && closed > opened) closed--;
    else if (!'.,:;!?*_~'.includes(last)) break;
  }
  return address.slice(0, end);
}
