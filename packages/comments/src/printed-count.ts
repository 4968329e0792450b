/** Comments that the CMS has printed: WordPress's markup, which most themes keep, or ids of the same form. */
export const printedComment =
  'li[id^="comment-"], [id^="comment-"][itemprop="comment"], article[id^="comment-"]';

export function countPrinted(host: HTMLElement): number {
  return host.querySelectorAll(printedComment).length;
}
