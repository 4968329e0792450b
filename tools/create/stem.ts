/** Why a word can't be the stem of a package, or undefined when it can. */
export function whyNot(stem: string, taken: readonly string[]): string | undefined {
  const say = (reason: string) => `"${stem}" can't name a package: ${reason}`;
  if (stem === '') return 'Say the stem of the new element: npm run create -- live-score';
  if (stem.startsWith('stet-'))
    return say(`the tag gets its "stet-" by itself. Try "${stem.slice('stet-'.length)}".`);
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(stem))
    return say('use small letters and digits, words joined by one hyphen, as in "live-score".');
  if (stem.length > 30) return say('30 characters are the most that a tag can bear.');
  if (taken.includes(stem)) return say(`packages/${stem} is there already.`);
  return undefined;
}

/** `live-score` → `StetLiveScore`. */
export function classOf(stem: string): string {
  return `Stet${wordsOf(stem).join('')}`;
}

/** `live-score` → `Live Score`. */
export function titleOf(stem: string): string {
  return wordsOf(stem).join(' ');
}

function wordsOf(stem: string): string[] {
  return stem.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}
