import type { Spoken } from '@stet/core';

import { english as shownAtOnce } from './top-stories.words.ts';

/** English defaults of every word a reader sees or hears; each has an attribute or a slot. */
export const english: Spoken<'top-stories'> = {
  ...shownAtOnce,
  more: 'More stories',
  loading: 'Loading stories …',
  error: 'The stories could not be loaded.',
  retry: 'Try again',
  end: 'There are no more stories.',
  pending: { one: '{count} new story', other: '{count} new stories' },
};
