import type { Spoken } from '@stet/core';

/** English default of what a quote is called; what is loaded later brings its own words. */
export const english: Pick<Spoken<'pull-quote'>, 'language' | 'label'> = {
  language: 'en',
  label: 'Pull quote',
};
