/** Text as it is read: one space between words, none around them. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
