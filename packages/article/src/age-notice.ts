import type { Spoken } from '@stet/core';
import { parseDuration } from '@stet/core/duration.js';
import { fill } from '@stet/core/fill.js';
import { warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';
import type { LitElement } from 'lit';

import { ageText, isOlderThan } from './age.ts';
import { readDate, timezoneOf } from './dates.ts';

const english: Pick<Spoken<'article'>, 'language' | 'age'> = {
  language: 'en',
  age: 'This article is more than {age} old',
};

type Article = LitElement & {
  published: string | undefined;
  timezone: string | undefined;
  ageAfter: string | undefined;
  labelAge: string | undefined;
};

/** "This article is more than 2 years old", or empty. */
export function ageNotice(article: Article, host: HTMLElement, language: string): string {
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
  if (article.labelAge) return fill(article.labelAge, { age: ageText(date, language, now) });
  const words = wordsFor(article, 'article', english, host);
  return fill(words.age, { age: ageText(date, words.language, now) });
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
