const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * "3 hours ago" in the words of `language`, for times in the last seven days;
 * undefined for older and for future ones, which are better written as a date.
 */
export function timeAgo(
  time: Date,
  language: string,
  now: number = Date.now(),
): string | undefined {
  const age = now - time.getTime();
  if (!(age >= 0 && age < 7 * 86_400_000)) return undefined;
  const format = formatFor(language);
  for (const [unit, size] of units)
    if (age >= size) return format.format(-Math.floor(age / size), unit);
  return format.format(0, 'minute');
}

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** Made once for each language: making one costs more than a hundred uses, and a thread has thousands of dates. */
function formatFor(language: string): Intl.RelativeTimeFormat {
  const format =
    formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  formats.set(language, format);
  return format;
}
