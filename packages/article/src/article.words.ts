import type { Spoken } from '@stet/core';

type ShownAtOnce = 'language' | 'readingTime' | 'words' | 'listen';

/** English defaults of the words above the story; what is loaded later brings its own. */
export const english: Pick<Spoken<'article'>, ShownAtOnce> = {
  language: 'en',
  readingTime: '{time} read',
  words: { one: '{count} word', other: '{count} words' },
  listen: 'Listen',
};
