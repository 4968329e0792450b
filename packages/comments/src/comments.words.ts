import type { Spoken } from '@stet/core';

type Words = Spoken<'comments'>;

/** What is said before the comments open; the rest comes with `conversation.words.ts`. */
export const english: Pick<Words, 'language' | 'label' | 'count'> = {
  language: 'en',
  label: 'Click to comment',
  count: { one: '{count} comment', other: '{count} comments' },
};
