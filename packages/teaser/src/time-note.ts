import { html, nothing, type TemplateResult } from 'lit';
import { nearestLanguage } from '@stet/core/language.js';
import { timeAgo } from '@stet/core/time-ago.js';

import { dateText } from './dates.ts';
import type { StoryTime } from './story-time.ts';

export { timeNoteStyles } from './time-note.styles.ts';

/** How long ago, beside the date that the page prints. Where only the attribute has a date, that too. */
export function timeNote(
  teaser: Element,
  story: StoryTime | undefined,
): TemplateResult | typeof nothing {
  if (!story) return nothing;
  const { time, isPrinted, isAged } = story;
  const age = isAged ? undefined : timeAgo(time, nearestLanguage(teaser));
  if (isPrinted && !age) return nothing;
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
