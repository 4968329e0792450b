import { warnOnce } from '@stet/core/warn.js';

import type { CutRule } from './cut.ts';

/** As Lit gives them: null is an attribute that was taken away, NaN one that is no number. */
export interface RuleAttributes {
  paragraphs: number | null;
  words: number | null | undefined;
  screens: number | null | undefined;
  at: string | null | undefined;
}

const defaultRule: CutRule = { by: 'paragraphs', limit: 3 };

/** The one rule that an element's attributes ask for; what cannot be used is warned of and replaced. */
export function ruleOf(element: Element & RuleAttributes): CutRule {
  const { at, screens, words, paragraphs } = element;
  if (at) return isSelector(element, at) ? { by: 'at', selector: at } : defaultRule;
  if (screens != null) return numberRule(element, 'screens', screens);
  if (words != null) return numberRule(element, 'words', words);
  return paragraphs === null ? defaultRule : numberRule(element, 'paragraphs', paragraphs);
}

function numberRule(
  element: Element,
  by: 'paragraphs' | 'words' | 'screens',
  limit: number,
): CutRule {
  if (limit > 0) return { by, limit };
  const given = element.getAttribute(by) ?? String(limit);
  warnOnce(element, `${by}="${given}" is not a number above 0. Cutting after 3 paragraphs.`);
  return defaultRule;
}

function isSelector(element: Element, selector: string): boolean {
  try {
    element.matches(selector);
    return true;
  } catch {
    warnOnce(element, `at="${selector}" is not a selector. Cutting after 3 paragraphs.`);
    return false;
  }
}
