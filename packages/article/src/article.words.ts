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

/** The language that numbers and units take to fit their sentence: ours is English, the author's the story's. */
export function languageOfWords(label: string, ours: string, language: string): string {
  return label === ours ? 'en' : language;
}

/** "900 words": the author's words for them, or ours. */
export function wordsText(count: number, label: string, language: string): string {
  const plural = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other';
  const said = label ? language : 'en';
  const figure = new Intl.NumberFormat(said).format(count);
  return fill(label || words.wordCount[plural], { count: figure });
}

/** "40%". */
export function percentText(ratio: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(ratio);
}
