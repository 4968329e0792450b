import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees. Numbers and units come from `Intl`. */
export const english: Spoken<'article'> = {
  language: 'en',
  age: 'This article is more than {age} old',
  readingTime: '{time} read',
  words: { one: '{count} word', other: '{count} words' },
  resume: 'Continue where you stopped',
  resumeWhy: 'You left this story {percent} of the way through. Only this browser remembers it.',
  dismiss: 'Close',
};

/** "40%". */
export function percentText(ratio: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(ratio);
}
