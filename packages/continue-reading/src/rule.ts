import { warnOnce } from '@stet/core';

import type { CutRule } from './cut.ts';

interface RuleAttributes {
  paragraphs: number;
  words: number | undefined;
  screens: number | undefined;
  at: string | undefined;
}

const defaultRule: CutRule = { by: 'paragraphs', limit: 3 };

/** The one rule that an element's attributes ask for; what cannot be used is warned of and replaced. */
export function ruleOf(element: Element & RuleAttributes): CutRule {
  const { at, screens, words, paragraphs } = element;
  if (at) return isSelector(element, at) ? { by: 'at', selector: at } : defaultRule;
  if (screens != null) return numberRule(element, 'screens', screens);
  if (words != null) return numberRule(element, 'words', words);
  return numberRule(element, 'paragraphs', paragraphs);
}

function numberRule(
  element: Element,
  by: 'paragraphs' | 'words' | 'screens',
  limit: number | null,
): CutRule {
  if (limit !== null && limit > 0) return { by, limit };
  // An attribute that was taken away.
  if (limit === null) return defaultRule;
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
