import type { RuleTable } from '../store/schema.ts';

/**
 * Rules of the publisher: words, phrases, hosts, names and addresses, compared as text. There are no patterns to
 * compile, so that neither a rule nor a comment can make the search take long: it is linear in both.
 */
export type Rule = Pick<RuleTable, 'kind' | 'pattern' | 'effect'>;

export interface Checked {
  name: string;
  email: string;
  url: string | null;
  text: string;
  /** Addresses that the words link to. */
  links: string[];
}

/** The strictest rule that the comment breaks. */
export function findRule(rules: readonly Rule[], checked: Checked): Rule | null {
  if (rules.length === 0) return null;
  const words = spaced(`${checked.name} ${checked.text} ${checked.url ?? ''}`);
  const hosts = [...checked.links, checked.url ?? ''].map(hostOf).filter((host) => host !== '');
  const name = spaced(checked.name);
  const email = checked.email.toLowerCase();
  const breaks = ({ kind, pattern }: Rule): boolean => {
    switch (kind) {
      case 'word':
        return includesWord(words, pattern);
      case 'link':
        return hosts.some((host) => isBelow(host, pattern));
      case 'name':
        return name.trim() !== '' && name === spaced(pattern);
      case 'email':
        return email === pattern.toLowerCase();
      case 'domain':
        return email !== '' && isBelow(email.slice(email.lastIndexOf('@') + 1), pattern);
    }
  };
  const broken = rules.filter(breaks);
  return broken.find(({ effect }) => effect === 'refuse') ?? broken[0] ?? null;
}

/** "word*" is whatever begins so; else whole words only. */
function includesWord(words: string, pattern: string): boolean {
  const open = pattern.endsWith('*');
  const wanted = spaced(open ? pattern.slice(0, -1) : pattern);
  if (wanted.trim() === '') return false;
  return words.includes(open ? wanted.trimEnd() : wanted);
}

/** Lower case without accents, signs or what cannot be seen: one space before, between and after the words. */
export function spaced(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${letters} `;
}

function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname, pathname } = new URL(address);
  const host = protocol === 'mailto:' ? pathname.slice(pathname.lastIndexOf('@') + 1) : hostname;
  return host.toLowerCase().replace(/\.$/, '');
}

/** "evil-example.com" is not below "example.com". */
function isBelow(host: string, domain: string): boolean {
  const wanted = domain.toLowerCase().replace(/^\.|\.$/g, '');
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`));
}
