import { hash } from './ids.ts';

const WINDOW_MS = 60 * 60 * 1000;
const MAX_TEXTS = 20_000;
/** Shorter ones are said by many people: "I agree with every word of this". */
const MIN_LETTERS = 40;
const MOST = 2;

/**
 * Notices the same words under many names: a text whose letters are those of two others of the last hour, whatever
 * the signs, digits, spacing and case between them. In memory only, and as hashes.
 */
export interface Echoes {
  /** Why it should wait for a moderator, or null. */
  suspect(markdown: string): string | null;
  /** It was kept. */
  note(markdown: string): void;
}

export function createEchoes(now: () => number): Echoes {
  const heard = new Map<string, number[]>();

  function recent(key: string): number[] {
    return (heard.get(key) ?? []).filter((at) => at > now() - WINDOW_MS);
  }

  return {
    suspect(markdown) {
      const key = lettersOf(markdown);
      return key !== null && recent(key).length >= MOST
        ? 'the same words as others of this hour'
        : null;
    },
    note(markdown) {
      const key = lettersOf(markdown);
      if (key === null) return;
      const times = [...recent(key), now()].slice(-MOST);
      heard.delete(key);
      heard.set(key, times);
      const [oldest] = heard.keys();
      if (heard.size > MAX_TEXTS && oldest !== undefined) heard.delete(oldest);
    },
  };
}

function lettersOf(markdown: string): string | null {
  const letters = markdown.normalize('NFKD').toLowerCase().replace(/\P{L}/gu, '');
  return letters.length < MIN_LETTERS ? null : hash(letters);
}
