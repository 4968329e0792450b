import type { Spoken } from '@stet/core';

/** English defaults of the words that are seen without a feed; each has an attribute or a slot. */
export const english: Pick<Spoken<'top-stories'>, 'language' | 'heading' | 'empty'> = {
  language: 'en',
  heading: 'Top Stories',
  empty: 'No stories at the moment.',
};
