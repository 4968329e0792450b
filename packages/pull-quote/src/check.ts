import { warnOnce } from '@stet/core/warn.js';

import type { Source } from './source.ts';

interface Checked {
  text: string;
  /** The attribute, and the element it names. */
  named: { selector: string | null | undefined; element: Element | null };
  source: Source;
}

/** Tells the publisher when a quote is empty, names a source that is not there, or has words the story has not. */
export function warnOfDrift(element: Element, { text, named, source }: Checked): void {
  const { selector } = named;
  if (!text) {
    warnOnce(
      element,
      'has no words in it. Put the quote between its tags, or name it: for=".wp-block-pullquote".',
    );
    return;
  }
  if (selector && !named.element) {
    warnOnce(
      element,
      `source="${selector}" matches nothing in this page. Give the id of the sentence or paragraph that is quoted, or leave the attribute out: the words are then looked for in the article.`,
    );
  }
  // Outside a story, as in a style guide, there is nothing to compare with.
  if (source.passage || !(named.element ?? source.story)) return;
  const place = named.element ? `source="${selector}"` : 'the story';
  warnOnce(
    element,
    `The words “${text.slice(0, 60)}” are not in ${place}. Correct the quote, or put "…" where words are left out.`,
  );
}
