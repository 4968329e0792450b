/** English defaults of every word a reader sees; each has an attribute. */
export const words = {
  label: 'Continue Reading',
  count: { one: 'word', other: 'words' },
} as const;

/** "4 min" in the unit names of `language`. */
export function minutesText(minutes: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'short',
  }).format(minutes);
}

/** "900 words". */
export function wordsText(count: number, language: string): string {
  const noun =
    new Intl.PluralRules('en').select(count) === 'one' ? words.count.one : words.count.other;
  return `${new Intl.NumberFormat(language).format(count)} ${noun}`;
}
