import type { Duration } from '@stet/core';

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
