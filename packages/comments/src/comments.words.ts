import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees. */
export const english: Spoken<'comments'> = {
  language: 'en',
  label: 'Click to comment',
  heading: 'Comments',
  reply: 'Reply',
  replyTo: 'Reply to {name}',
  edited: 'edited',
  held: 'Your comment is awaiting moderation.',
  removed: 'This comment was removed.',
  loading: 'Loading comments …',
  failed: 'The comments could not be loaded.',
  retry: 'Try again',
  empty: 'No comments yet. Be the first.',
  closed: 'Comments are closed.',
  count: { one: '{count} comment', other: '{count} comments' },
  more: { one: 'Show {count} more comment', other: 'Show {count} more comments' },
  moreReplies: { one: 'Show {count} more reply', other: 'Show {count} more replies' },
  pending: { one: '{count} new comment', other: '{count} new comments' },
};
