import { warnOnce } from '@stet/core/warn.js';

const withoutOffset = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/;

/**
 * Reads a date of ISO 8601; one that names no offset is the local time of the zone (an IANA name),
 * and without one, of the reader; the zone is asked for only then. Undefined when it is no date.
 */
export function readDate(text: string, timezoneOf: () => string | undefined): Date | undefined {
  const trimmed = text.trim();
  if (!withoutOffset.test(trimmed)) return validDate(new Date(trimmed));
  const local = trimmed.length === 10 ? `${trimmed}T00:00` : trimmed.replace(' ', 'T');
  const timezone = timezoneOf();
  if (!timezone) return validDate(new Date(local));
  const asUtc = new Date(`${local}Z`);
  if (!validDate(asUtc)) return undefined;
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc, timezone));
  // The offset at the guess is the right one, unless clocks change in the hours between.
  return new Date(asUtc.getTime() - offsetAt(guess, timezone));
}

/** The time zone that dates without an offset are in; undefined is the reader's. */
export function timezoneOf(
  article: HTMLElement & { timezone: string | undefined },
): string | undefined {
  const { timezone } = article;
  if (!timezone || isTimezone(timezone)) return timezone || undefined;
  const remedy = 'Use a name such as "Europe/London". Taking the reader’s.';
  warnOnce(article, `timezone="${timezone}" is not a time zone. ${remedy}`);
  return undefined;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offsetAt(date: Date, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(date);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    at('year'),
    at('month') - 1,
    at('day'),
    at('hour'),
    at('minute'),
    at('second'),
  );
  return wall - Math.floor(date.getTime() / 1000) * 1000;
}

function validDate(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date;
}
