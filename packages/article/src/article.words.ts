/** English defaults of every word a reader sees; each has an attribute. Numbers and units come from `Intl`. */
export const words = {
  age: 'This article is more than {age} old',
  readingTime: '{time} read',
  wordCount: { one: '{count} word', other: '{count} words' },
  resume: 'Continue where you stopped',
  resumeWhy: 'You left this story {percent} of the way through. Only this browser remembers it.',
  dismiss: 'Close',
} as const;

/** Puts values in the place of `{name}`. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}

/** "900 words". */
export function wordsText(count: number, language: string): string {
  const plural = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other';
  return fill(words.wordCount[plural], { count: new Intl.NumberFormat(language).format(count) });
}

/** "40%". */
export function percentText(ratio: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(ratio);
}
