import type { Spoken } from '@stet/core';

/** English defaults of the words on every button. */
export const english: Pick<Spoken<'continue-reading'>, 'language' | 'label' | 'headline'> = {
  language: 'en',
  label: 'Continue Reading',
  headline: ': {headline}',
};
