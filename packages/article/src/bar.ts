import { countText, fill, oneOf, parseDuration, warnOnce, type Spoken } from '@stet/core';

import { ageText, isOlderThan, isTimezone, readDate } from './age.ts';
import { minutesText, readingTimeOf } from './reading-time.ts';
import type { Story } from './story.ts';

/** What an article's attributes ask to be said above its story. */
export interface BarAttributes {
  published: string | undefined;
  timezone: string | undefined;
  ageAfter: string | undefined;
  readingTimeAs: string | undefined;
  labelAge: string | undefined;
  labelReadingTime: string | undefined;
  labelWords: string | undefined;
}

type Article = HTMLElement & BarAttributes;
type Words = Spoken<'article'>;

/** "4 min read", or empty. */
export function readingTimeText(
  article: Article,
  { words: count, language }: Story,
  words: Words,
): string {
  if (article.readingTimeAs == null || count === 0) return '';
  const kinds = ['minutes', 'range', 'words'] as const;
  const kind = oneOf(article, 'reading-time', article.readingTimeAs, kinds, 'minutes');
  const own = article.labelWords;
  if (kind === 'words')
    return own
      ? countText({ other: own }, count, language)
      : countText(words.words, count, words.language);
  const { minutes, fastest, slowest } = readingTimeOf(count, language);
  const [from, to] = kind === 'range' ? [fastest, slowest] : [minutes, minutes];
  const said = article.labelReadingTime ? language : words.language;
  const time = minutesText(from, to, said);
  return fill(article.labelReadingTime || words.readingTime, { time });
}

/** "This article is more than 2 years old", or empty. */
export function ageNotice(article: Article, { host, language }: Story, words: Words): string {
  if (article.ageAfter == null) return '';
  const limit = parseDuration(article.ageAfter);
  if (!limit) {
    const expected = 'is not a duration of ISO 8601 such as "P1Y" or "P6M"';
    warnOnce(article, `age-after="${article.ageAfter}" ${expected}. No notice is shown.`);
    return '';
  }
  const date = publishedDate(article, host);
  const now = new Date();
  if (!date || !isOlderThan(date, limit, now)) return '';
  const said = article.labelAge ? language : words.language;
  return fill(article.labelAge || words.age, { age: ageText(date, said, now) });
}

/** The time zone that dates without an offset are in; undefined is the reader's. */
export function timezoneOf(article: Article): string | undefined {
  const { timezone } = article;
  if (!timezone || isTimezone(timezone)) return timezone || undefined;
  const remedy = 'Use a name such as "Europe/London". Taking the reader’s.';
  warnOnce(article, `timezone="${timezone}" is not a time zone. ${remedy}`);
  return undefined;
}

function publishedDate(article: Article, host: HTMLElement): Date | undefined {
  if (article.published) {
    const date = readDate(article.published, () => timezoneOf(article));
    if (date) return date;
    const remedy = 'is not a date of ISO 8601. Taking the <time> in the header.';
    warnOnce(article, `published="${article.published}" ${remedy}`);
  }
  const time = host.querySelector('header time[datetime]')?.getAttribute('datetime');
  const date = time ? readDate(time, () => timezoneOf(article)) : undefined;
  if (!date && host.childElementCount > 0)
    warnOnce(article, 'has age-after, but no date. Give it published="2026-05-04T09:00Z".');
  return date;
}
