import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees or hears; each has an attribute or a slot. */
export const english: Spoken<'top-stories'> = {
  language: 'en',
  heading: 'Top Stories',
  more: 'More stories',
  loading: 'Loading stories …',
  empty: 'No stories at the moment.',
  error: 'The stories could not be loaded.',
  retry: 'Try again',
  end: 'There are no more stories.',
  pending: { one: '{count} new story', other: '{count} new stories' },
};
