import { inertDocument } from './inert-document.ts';

const wordless = 'script, style, template, noscript, iframe, object, svg, math, title, head';
const blocks =
  'address, article, blockquote, br, dd, div, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, li, p, pre, td, th, tr';

// Far more than is shown; a hostile description can be as long as the whole feed.
const maxLength = 20_000;
// Attributes hold no words. Browsers report those that a page's policy forbids (style, onclick) even where
// nothing is shown or run, so they go before parsing.
const tagWithAttributes = /<(\/?[a-z][^\s/<>"']*)(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi;

/** The words of a piece of HTML, as a reader would see them. */
export function htmlText(html: unknown): string {
  if (typeof html !== 'string') return '';
  // Most titles hold nothing that a parser would read otherwise.
  if (!/[<&]/.test(html)) return html;
  const bare = html.slice(0, maxLength).replace(tagWithAttributes, '<$1>');
  const { body } = inertDocument(bare, 'text/html');
  for (const element of body.querySelectorAll(wordless)) element.remove();
  for (const element of body.querySelectorAll(blocks)) element.after(' ');
  return body.textContent;
}
