// What a button says of the rest, where it is asked to say so.
import { countText } from '@stet/core/count-text.js';
import { fill } from '@stet/core/fill.js';
import { nearestLanguage } from '@stet/core/language.js';
import { readingMinutes } from '@stet/core/reading-minutes.js';
import { warnOnce } from '@stet/core/warn.js';
import { wordsFor, type Spoken } from '@stet/core/words.js';
import type { LitElement } from 'lit';

const english: Pick<Spoken<'continue-reading'>, 'language' | 'words' | 'both'> = {
  language: 'en',
  words: { one: '{count} word', other: '{count} words' },
  both: '{time}, {words}',
};

/** "4 min, 900 words" of so many words; what is asked for and not known is warned of and left out. */
export function detailOf(
  element: LitElement & { detail: string | null },
  count: number,
  host: HTMLElement,
): string {
  const asked = (element.detail ?? '').split(/\s+/).filter(Boolean);
  for (const word of asked) {
    if (word === 'time' || word === 'words') continue;
    warnOnce(element, `detail="… ${word} …" is not known. Use one or both of: time, words.`);
  }
  const ours = wordsFor(element, 'continue-reading', english, host);
  const words = asked.includes('words') && countText(ours.words, count, ours.language);
  if (!asked.includes('time')) return words || '';
  // How long it takes goes by the language of the text; how that is said, by the language of the words.
  const time = minutesText(readingMinutes(count, nearestLanguage(host)), ours.language);
  return words ? fill(ours.both, { time, words }) : time;
}

/** "4 min" in the unit names of `language`. */
function minutesText(minutes: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  }).format(minutes);
}
