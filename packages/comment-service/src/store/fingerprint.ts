import { hash } from '../ids.ts';
import type { Submission } from '../validate.ts';

/** Same person, same words, whatever the case and spacing. */
export function fingerprintOf({
  thread,
  name,
  email,
  markdown,
}: Pick<Submission, 'thread' | 'name' | 'email' | 'markdown'>): string {
  const normalise = (text: string): string =>
    text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return hash(thread, normalise(name), normalise(email), normalise(markdown));
}
