import type { Transaction } from 'kysely';
import { Refusal } from '../problems.ts';
import type { Settings } from '../settings.ts';
import type { Rendered } from '../text/markup.ts';
import { findRule } from '../text/rules.ts';
import type { Schema } from './schema.ts';

type Store = Transaction<Schema>;

export interface Judged {
  name: string;
  email: string;
  url: string | null;
  /** What its words became. */
  rendered: Rendered;
}

export interface Verdict {
  status: 'published' | 'held';
  /** For the moderator. */
  reason: string | null;
}

/** Whether readers may see it at once; refuses what the publisher wants not even to read. */
export async function judge(
  store: Store,
  comment: Judged,
  { moderation, maxLinks }: Settings,
): Promise<Verdict> {
  const { html, text } = comment.rendered;
  const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
  const rules = await store.selectFrom('rules').selectAll().execute();
  const broken = findRule(rules, { ...comment, text, links });
  if (broken?.effect === 'refuse') {
    throw new Refusal('forbidden', 'The publisher does not take this comment.');
  }
  const held = (reason: string | null): Verdict => ({ status: 'held', reason });
  if (broken !== null) return held(`${broken.kind} rule: ${broken.pattern}`);
  if (links.length > maxLinks) return held(`${links.length} links`);
  if (moderation === 'pre') return held(null);
  if (moderation === 'trusted' && !(await isTrusted(store, comment))) return held('new name');
  return { status: 'published', reason: null };
}

/** Approved before by a moderator, under the same name and address: an address that nobody can read here. */
async function isTrusted(store: Store, { name, email }: Judged): Promise<boolean> {
  if (email === '') return false;
  const approved = await store
    .selectFrom('comments')
    .select('seq')
    .where('author_email', '=', email)
    .where('author_name', '=', name)
    .where('status', '=', 'published')
    .where('reviewed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return approved !== undefined;
}
