import type { LitElement } from 'lit';
import { safeUrl } from '@stet/core/safe-url.js';
import { warnOnce } from '@stet/core/warn.js';
import { wordsFor } from '@stet/core/words.js';

import { english } from './continue-reading.words.ts';
import type { FoldView } from './fold.ts';
import { loaded } from './later.ts';
import { ruleOf, type RuleAttributes } from './rule.ts';

/** As Lit gives them: null is an attribute that was taken away, NaN one that is no number. */
interface ViewAttributes {
  minHidden: number | null;
  collapsible: boolean;
  label: string | null | undefined;
  labelCollapse: string | null;
  context: string | null | undefined;
  detail: string | null;
  href: string | null | undefined;
}

const leastHidden = 80;

/** What an element's attributes ask for one of its texts; what cannot be used is warned of and replaced. */
export function viewOf(
  element: LitElement & RuleAttributes & ViewAttributes,
  host: HTMLElement,
  media: MediaQueryList | undefined,
): FoldView {
  const { detail } = loaded;
  const words = wordsFor(element, 'continue-reading', english, host);
  const href = element.href == null ? undefined : safeUrl(element.href, element.baseURI);
  if (element.href != null && href === undefined)
    warnOnce(
      element,
      `href="${element.href}" is not an http(s) address. Holding back in this page.`,
    );
  return {
    rule: ruleOf(element),
    minHidden: minHiddenOf(element),
    mayHold: href === undefined && media?.matches !== false,
    href,
    collapsible: element.collapsible,
    words,
    label: element.label || words.label,
    labelCollapse: element.labelCollapse,
    context: element.context,
    detailOf:
      element.detail && detail ? (count) => detail.detailOf(element, count, host) : undefined,
  };
}

/** The list of a media query; undefined for every medium, with a warning where the query can't be read. */
export function mediaListOf(element: Element, media: string | null): MediaQueryList | undefined {
  const list = media ? matchMedia(media) : undefined;
  if (list?.media !== 'not all' || media === 'not all') return list;
  warnOnce(element, `media="${media}" is not a media query. Holding back in every medium.`);
  return undefined;
}

/** Words, at least, that a reader must have left before any are held back. */
function minHiddenOf(element: Element & ViewAttributes): number {
  const { minHidden } = element;
  if (minHidden === null) return leastHidden;
  if (minHidden >= 0) return minHidden;
  const given = element.getAttribute('min-hidden') ?? String(minHidden);
  warnOnce(element, `min-hidden="${given}" is not a number of words. Taking ${leastHidden}.`);
  return leastHidden;
}
