/**
 * Words per minute of silent reading of non-fiction: Brysbaert, "How many words do we read per minute?"
 * (Journal of Memory and Language 109, 2019) for English; Trauzettel-Klosinski et al., "Standardized
 * assessment of reading performance: IReST" (Investigative Ophthalmology & Visual Science 53, 2012) for the others.
 */
const wordsPerMinute: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 238,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
const unknownLanguage = 185;

/** Whole minutes, at least 1, that a reader of `language` takes for so many words. */
export function readingMinutes(words: number, language: string): number {
  const rate = wordsPerMinute[language.split('-')[0] ?? ''] ?? unknownLanguage;
  return Math.max(1, Math.round(words / rate));
}
