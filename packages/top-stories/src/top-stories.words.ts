/** English defaults of every word a reader sees; each has an attribute or a slot. */
export const words = {
  heading: 'Top Stories',
  more: 'More stories',
  loading: 'Loading stories …',
  empty: 'No stories at the moment.',
  error: 'The stories could not be loaded.',
  pending: { one: '{count} new story', other: '{count} new stories' },
} as const;

/** "3 new stories", or the publisher's own words with `{count}` in them. */
export function pendingText(count: number, language: string, own: string | undefined): string {
  const plural = new Intl.PluralRules('en').select(count) === 'one' ? 'one' : 'other';
  const number = new Intl.NumberFormat(language).format(count);
  return (own || words.pending[plural]).replace('{count}', number);
}
