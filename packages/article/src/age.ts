import type { Duration } from '@stet/core';

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

export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Whether so much time has passed since a date: years and months by the calendar (UTC). */
export function isOlderThan(
  date: Date,
  { years, months, days, milliseconds }: Duration,
  now: Date,
): boolean {
  const due = new Date(date);
  due.setUTCFullYear(
    due.getUTCFullYear() + years,
    due.getUTCMonth() + months,
    due.getUTCDate() + days,
  );
  return due.getTime() + milliseconds <= now.getTime();
}

/** The age of a date in its largest whole unit: "2 years", "5 months", "3 days", "12 hours". */
export function ageText(date: Date, language: string, now: Date): string {
  const [count, unit] = ageOf(date, now);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}

function ageOf(date: Date, now: Date): [number, string] {
  const months = wholeMonths(date, now);
  if (months >= 12) return [Math.floor(months / 12), 'year'];
  if (months >= 1) return [months, 'month'];
  const hours = Math.floor((now.getTime() - date.getTime()) / 3_600_000);
  return hours >= 24 ? [Math.floor(hours / 24), 'day'] : [hours, 'hour'];
}

function wholeMonths(from: Date, to: Date): number {
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const lastStep = new Date(from);
  lastStep.setUTCMonth(lastStep.getUTCMonth() + months);
  return lastStep > to ? months - 1 : months;
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
