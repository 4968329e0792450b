/** English defaults of every word a reader sees. */
export const words = {
  label: 'Click to comment',
  heading: 'Comments',
  reply: 'Reply',
  replyTo: (name: string): string => `Reply to ${name}`,
  edited: 'edited',
  held: 'Your comment is awaiting moderation.',
  removed: 'This comment was removed.',
  loading: 'Loading comments …',
  failed: 'The comments could not be loaded.',
  retry: 'Try again',
  empty: 'No comments yet. Be the first.',
  closed: 'Comments are closed.',
} as const;

export function countText(count: number, language: string): string {
  return plural(count, language, 'comment', 'comments');
}

export function moreText(count: number, language: string): string {
  return `Show ${plural(count, language, 'more comment', 'more comments')}`;
}

export function moreRepliesText(count: number, language: string): string {
  return `Show ${plural(count, language, 'more reply', 'more replies')}`;
}

export function pendingText(count: number, language: string): string {
  return plural(count, language, 'new comment', 'new comments');
}

function plural(count: number, language: string, one: string, other: string): string {
  const noun = new Intl.PluralRules('en').select(count) === 'one' ? one : other;
  return `${new Intl.NumberFormat(language).format(count)} ${noun}`;
}
