import { fill } from './fill.ts';
import type { Plural } from './languages/words.ts';

/** "3 new stories": the form for `count`, with `{count}` written as `language` writes numbers. */
export function countText(forms: Plural, count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
