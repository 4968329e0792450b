const formats = new Map<string, Intl.DateTimeFormat>();

/** "4 May 2026" as `language` writes it, by one format for each language of the page. */
export function dateText(date: Date, language: string): string {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  formats.set(language, format);
  return format.format(date);
}
