import { html, nothing, type TemplateResult } from 'lit';
import { nearestLanguage } from '@stet/core/language.js';
import { timeAgo } from '@stet/core/time-ago.js';

import { dateText } from './dates.ts';

const week = 7 * 86_400_000;

/** When a story was published: by the `<time>` that the page prints, else by the attribute. */
export interface StoryTime {
  time: Date;
  isPrinted: boolean;
  /** A week old or older, so that it is no longer said as "ago". */
  isAged: boolean;
  /** "3 hours ago", while that is fresh. */
  age: string | undefined;
}

export function storyTime(teaser: Element, published: string | undefined): StoryTime | undefined {
  const printed = teaser.querySelector<HTMLTimeElement>(
    'time[datetime]:not([slot="sublinks"] *)',
  )?.dateTime;
  const time = new Date(printed || published || NaN);
  if (Number.isNaN(time.getTime())) return undefined;
  const isAged = Date.now() - time.getTime() >= week;
  const age = isAged ? undefined : timeAgo(time, nearestLanguage(teaser));
  return { time, isPrinted: Boolean(printed), isAged, age };
}

/** How long ago, beside the date that the page prints. Where only the attribute has a date, that too. */
export function timeNote(
  teaser: Element,
  story: StoryTime | undefined,
): TemplateResult | typeof nothing {
  if (!story || (story.isPrinted && !story.age)) return nothing;
  const { time, isPrinted, age } = story;
  const separator = teaser.querySelector(':scope > [slot="meta"]') ? ' · ' : '';
  const at = time.toISOString();
  if (isPrinted)
    return html`<span part="age"><time datetime=${at}>${separator}${age}</time></span>`;
  const date = dateText(time, nearestLanguage(teaser));
  const fresh = age ? html`<span class="fresh">${age}</span>` : nothing;
  return html`<time part="date" class=${age ? 'is-fresh' : ''} datetime=${at}
    >${separator}${fresh}<span class="dated">${date}</span></time
  >`;
}
