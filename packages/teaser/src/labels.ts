import type { Spoken } from '@stet/core';
import { fill } from '@stet/core/fill.js';

export const types = ['article', 'live', 'opinion', 'video', 'audio', 'gallery', 'paid'] as const;
export const accesses = ['free', 'registered', 'premium'] as const;

interface Labelled extends Element {
  readonly labelType: string | undefined;
  readonly labelAccess: string | undefined;
  readonly labelSponsor: string | undefined;
  readonly sponsor: string | undefined;
}

/**
 * What kind of story it is, in words: "Live · Subscribers only". A word that the publisher's own kicker or
 * badge says already is not said twice.
 */
export function labelsOf(
  teaser: Labelled,
  type: (typeof types)[number],
  access: (typeof accesses)[number],
  speak: () => Spoken<'teaser'>,
): string {
  const { labelType, labelAccess, labelSponsor, sponsor } = teaser;
  const labels = [
    labelType ?? (type === 'article' ? '' : speak()[type]),
    labelAccess ?? (access === 'free' ? '' : speak()[access]),
    labelSponsor ?? (sponsor ? fill(speak().sponsor, { name: sponsor }) : ''),
  ].filter(Boolean);
  if (labels.length === 0) return '';
  const said = teaser.querySelectorAll('[data-role="kicker"], [slot="badge"]');
  const own = Array.from(said, ({ textContent }) => plain(textContent));
  return labels.filter((label) => !own.includes(plain(label))).join(' · ');
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
