import type { Field, FieldIssue } from '@stet/comment-client';

/** English defaults of every word a reader sees. */
export const words = {
  heading: 'Leave a Reply',
  replyTo: (name: string): string => `Leave a Reply to ${name}`,
  cancelReply: 'Cancel reply',
  note: 'Your email address will not be published.',
  required: 'Required fields are marked *',
  labels: { comment: 'Comment', name: 'Name', email: 'Email', url: 'Website' },
  submit: 'Post Comment',
  submitting: 'Posting …',
  consent: 'Save my name, email, and website in this browser for the next time I comment.',
  summary: 'Your comment was not posted yet',
  restored: 'This is what you had written before.',
  discard: 'Discard',
  draftRefused: 'Your browser lets this page keep no draft: copy your text before you leave.',
  published: 'Thank you. Your comment is published.',
  received: 'Thank you. Your comment was received.',
  held: 'Your comment is awaiting moderation.',
  waiting:
    'You seem to be offline. Your comment is kept in this browser, and will be sent when the network is back.',
  mayHaveArrived:
    'There was no answer, so nobody can say whether your comment arrived. Look for it in the page before you send it again; your text is kept here.',
} as const;

/** What a reader is told when the back end said no; `message` is the site's own word for it. */
export function refusalText(problem: string, message?: string, retryAfter?: number): string {
  if (message) return message;
  if (problem === 'rate-limited' && retryAfter)
    return `You are posting comments too quickly. Try again in ${retryAfter} seconds.`;
  return (
    refusals[problem] ??
    'The site did not take the comment. Your text is still here: try again later.'
  );
}

const refusals: Record<string, string> = {
  validation: 'Some fields need another look.',
  duplicate: 'You have already said that: the same comment is there.',
  'rate-limited': 'You are posting comments too quickly. Slow down a little, then try again.',
  'thread-closed': 'Comments are closed here.',
  'login-required': 'You must be logged in to post a comment.',
  forbidden: 'You may not post a comment here.',
  'too-large': 'The comment is too long for this site.',
};

/** What is wrong with one field, and what to do. */
export function issueText({ field, code, limit, length }: FieldIssue, language: string): string {
  const number = new Intl.NumberFormat(language);
  switch (code) {
    case 'required':
      return missing[field];
    case 'invalid':
      return invalid[field];
    case 'too-long': {
      const over = number.format((length ?? 0) - (limit ?? 0));
      return `This is too long by ${over}: at most ${number.format(limit ?? 0)} are allowed.`;
    }
    case 'control':
      return 'This holds an invisible character that no text may hold. Delete it, or type the text anew.';
    default:
      return 'The site does not take this.';
  }
}

const missing: Record<Field, string> = {
  comment: 'Please type your comment.',
  name: 'Please enter your name.',
  email: 'Please enter your email address.',
  url: 'Please enter the address of your website.',
};

const invalid: Record<Field, string> = {
  comment: 'The site does not take this text.',
  name: 'The site does not take this name.',
  email: 'Please enter an email address like name@example.com.',
  url: 'Please enter an address like https://example.com.',
};
