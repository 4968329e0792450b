import { countText } from '@stet/core/count-text.js';
import { fill } from '@stet/core/fill.js';
import { oneOf } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';
import type { LitElement } from 'lit';

import { english } from './article.words.ts';
import { minutesText, readingTimeOf } from './reading-time.ts';
import type { Story } from './story.ts';

type Article = LitElement & {
  readingTimeAs: string | undefined;
  labelReadingTime: string | undefined;
  labelWords: string | undefined;
};

const kinds = ['minutes', 'range', 'words'] as const;

/** "4 min read", or empty. Numbers and units speak the language of the words they stand in. */
export function readingTimeText(article: Article, { host, words, language }: Story): string {
  if (article.readingTimeAs == null || words === 0) return '';
  const kind = oneOf(article, 'reading-time', article.readingTimeAs, kinds, 'minutes');
  const ours = wordsFor(article, 'article', english, host);
  if (kind === 'words') {
    const { labelWords } = article;
    if (!labelWords) return countText(ours.words, words, ours.language);
    return fill(labelWords, { count: new Intl.NumberFormat(language).format(words) });
  }
  const { minutes, fastest, slowest } = readingTimeOf(words, language);
  const [from, to] = kind === 'range' ? [fastest, slowest] : [minutes, minutes];
  const label = article.labelReadingTime;
  const time = minutesText(from, to, label ? language : ours.language);
  return fill(label || ours.readingTime, { time });
}
