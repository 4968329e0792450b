import type { Spoken } from '@stet/core';

type ShownAtOnce = 'language' | 'readingTime' | 'words';

/** English defaults of the words that say how long the story is; what is loaded later brings its own. */
export const english: Pick<Spoken<'article'>, ShownAtOnce> = {
  language: 'en',
  readingTime: '{time} read',
  words: { one: '{count} word', other: '{count} words' },
};
