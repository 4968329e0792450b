import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees. */
export const english: Spoken<'continue-reading'> = {
  language: 'en',
  label: 'Continue Reading',
  headline: ': {headline}',
  words: { one: '{count} word', other: '{count} words' },
  both: '{time}, {words}',
};

/** "4 min" in the unit names of `language`. */
export function minutesText(minutes: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  }).format(minutes);
}
