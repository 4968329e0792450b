import { readingMinutes } from '@stet/core/reading-minutes.js';

export interface ReadingTime {
  words: number;
  /** Whole minutes at the usual rate of the language. */
  minutes: number;
  /** Whole minutes of a quick reader. */
  fastest: number;
  /** Whole minutes of a slow reader. */
  slowest: number;
}

// Most adults read 175 to 300 words a minute where the mean is 238 (Brysbaert 2019, non-fiction, English).
// The spread is taken to be the same round the mean of every language.
const quick = 300 / 238;
const slow = 175 / 238;

export function readingTimeOf(words: number, language: string): ReadingTime {
  return {
    words,
    minutes: readingMinutes(words, language),
    fastest: readingMinutes(words / quick, language),
    slowest: readingMinutes(words / slow, language),
  };
}

/** "4 min", or "3–5 min" for a range. */
export function minutesText(from: number, to: number, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  });
  return from === to ? format.format(from) : format.formatRange(from, to);
}
