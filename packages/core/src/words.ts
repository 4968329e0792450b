import type { ReactiveControllerHost } from 'lit';

import { languages } from './languages/index.ts';
import type { Translation, Words } from './languages/words.ts';
import { nearestLanguage } from './language.ts';

/** The words of one element, and the language that their numbers, units and plurals are to follow. */
export type Spoken<Name extends keyof Words> = Words[Name] & { readonly language: string };

const translations = new Map<string, Translation>();
const loading = new Map<string, Promise<void>>();
const spoken = new WeakMap<object, Map<string, object>>();

/**
 * The words of an element in the language of the nearest `lang` of `place`, else in English. A language is
 * loaded when it is first asked for; until then English is returned, and `host` is drawn again when it is there.
 * `english` may be a part of the section: what is loaded later brings its own words along.
 */
export function wordsFor<
  Name extends keyof Words,
  Own extends Partial<Words[Name]> & { readonly language: string },
>(host: ReactiveControllerHost & Element, name: Name, english: Own, place: Element = host): Own {
  followLanguage(place.ownerDocument);
  const code = knownLanguage(nearestLanguage(place));
  if (!code) return english;
  const translation = translations.get(code);
  if (translation) return merged(english, code, translation[name]);
  void load(code).then(() => host.requestUpdate());
  return english;
}

/** `pt-BR` is `pt` where there is no `pt-BR`; undefined for English and what nobody has translated. */
function knownLanguage(tag: string): string | undefined {
  for (let code = tag; code; code = code.slice(0, Math.max(0, code.lastIndexOf('-'))))
    if (Object.hasOwn(languages, code)) return code;
  return undefined;
}

function load(code: string): Promise<void> {
  const known = loading.get(code);
  if (known) return known;
  const started = (languages[code]?.() ?? Promise.reject(new Error(code))).then(
    ({ default: translation }) => void translations.set(code, translation),
    (error: unknown) => {
      translations.set(code, {});
      console.warn(`Stet speaks English on a page in "${code}": its words did not load.`, error);
    },
  );
  loading.set(code, started);
  return started;
}

function merged<Own extends object>(english: Own, code: string, translation?: object): Own {
  if (!translation) return english;
  const known = spoken.get(english) ?? new Map<string, object>();
  spoken.set(english, known);
  const words = known.get(code) ?? { ...english, ...translation, language: code };
  known.set(code, words);
  return words as Own;
}

const followed = new WeakSet<Document>();

/** A page that changes its language, as single-page sites do, has its elements drawn again. */
function followLanguage(page: Document): void {
  if (followed.has(page)) return;
  followed.add(page);
  new MutationObserver((records) => {
    const changed = records.map(({ target }) => target as Element);
    const elements = changed.flatMap((root) => [root, ...root.querySelectorAll('*')]);
    for (const element of new Set(elements))
      if (element.localName.startsWith('stet-'))
        (element as Partial<ReactiveControllerHost>).requestUpdate?.();
  }).observe(page, { subtree: true, attributeFilter: ['lang'] });
}
