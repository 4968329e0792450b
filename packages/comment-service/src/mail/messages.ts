import type { CommentRow, SubscriptionRow } from '../store/schema.ts';
import { subscriptionToken } from './tokens.ts';

const MAX_QUOTED = 1_000;

export interface Message {
  subject: string;
  text: string;
  /** Where a POST ends the subscription (RFC 8058). */
  stop: string;
}

interface Links {
  secret: string;
  publicUrl: string;
  now: number;
}

/** Nothing that a reader wrote is in it: whoever wrote down this address cannot send it words. */
export function question({ id, thread }: SubscriptionRow, links: Links): Message {
  const { host } = new URL(links.publicUrl);
  return {
    subject: `Do you want to be told of comments at ${host}?`,
    text: `Somebody gave this address to be told by mail of new comments at ${host}.

If it was you, say so here within two days:
${address(id, 'confirm', links)}

If it was not, do nothing: you will hear no more of it, and the address is deleted.
(Named in the request: ${oneLine(thread)
      .slice(0, 100)
      .replace(/[.:/@]/g, ' ')})
`,
    stop: address(id, 'confirm', links),
  };
}

/** Plain text: what readers write has no marks to mean anything here. */
export function news(
  { id, comment_id: answered }: SubscriptionRow,
  comment: CommentRow,
  links: Links,
): Message {
  const { host } = new URL(links.publicUrl);
  const words =
    comment.text.length > MAX_QUOTED ? `${comment.text.slice(0, MAX_QUOTED)}…` : comment.text;
  const stop = address(id, 'stop', links);
  const where = comment.page_url === null ? '' : `\n${comment.page_url}#comment-${comment.id}\n`;
  return {
    subject: answered === '' ? `A new comment at ${host}` : `An answer to your comment at ${host}`,
    text: `${oneLine(comment.author_name) || 'Somebody'} wrote:

${words
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n')}
${where}
You asked to be told of this. To hear no more of it:
${stop}
`,
    stop,
  };
}

function address(
  id: string,
  purpose: 'confirm' | 'stop',
  { secret, publicUrl, now }: Links,
): string {
  return `${publicUrl}/v1/subscriptions/${subscriptionToken(secret, id, purpose, now)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
