import type { Field, FieldIssue } from '@stet/comment-client';
import { countText, fill, type Spoken } from '@stet/core';

type Words = Spoken<'comment-form'>;

/** English defaults of every word a reader sees. */
export const english: Words = {
  language: 'en',
  heading: 'Leave a Reply',
  replyTo: 'Leave a Reply to {name}',
  cancelReply: 'Cancel reply',
  note: 'Your email address will not be published.',
  required: 'Required fields are marked *',
  comment: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  submit: 'Post Comment',
  submitting: 'Posting …',
  consent: 'Save my name, email, and website in this browser for the next time I comment.',
  summary: 'Your comment was not posted yet.',
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
  validation: 'Some fields need another look.',
  duplicate: 'You have already said that: the same comment is there.',
  tooQuick: 'You are posting comments too quickly. Slow down a little, then try again.',
  tooQuickFor: {
    one: 'You are posting comments too quickly. Try again in {count} second.',
    other: 'You are posting comments too quickly. Try again in {count} seconds.',
  },
  closed: 'Comments are closed here.',
  loginRequired: 'You must be logged in to post a comment.',
  forbidden: 'You may not post a comment here.',
  tooLarge: 'The comment is too long for this site.',
  refused: 'The site did not take the comment. Your text is still here: try again later.',
  commentMissing: 'Please type your comment.',
  nameMissing: 'Please enter your name.',
  emailMissing: 'Please enter your email address.',
  websiteMissing: 'Please enter the address of your website.',
  commentInvalid: 'The site does not take this text.',
  nameInvalid: 'The site does not take this name.',
  emailInvalid: 'Please enter an email address like name@example.com.',
  websiteInvalid: 'Please enter an address like https://example.com.',
  fieldInvalid: 'The site does not take this.',
  tooLong: 'This is too long by {over}: at most {limit} are allowed.',
  control:
    'This holds an invisible character that no text may hold. Delete it, or type the text anew.',
};

/** What a reader is told when the back end said no; `message` is the site's own word for it. */
export function refusalText(
  words: Words,
  problem: string,
  message?: string,
  retryAfter?: number,
): string {
  if (message) return message;
  if (problem === 'rate-limited' && retryAfter)
    return countText(words.tooQuickFor, retryAfter, words.language);
  const refusals: Record<string, string> = {
    validation: words.validation,
    duplicate: words.duplicate,
    'rate-limited': words.tooQuick,
    'thread-closed': words.closed,
    'login-required': words.loginRequired,
    forbidden: words.forbidden,
    'too-large': words.tooLarge,
  };
  return refusals[problem] ?? words.refused;
}

/** What is wrong with one field, and what to do. */
export function issueText(
  words: Words,
  { field, code, limit = 0, length = 0 }: FieldIssue,
): string {
  const number = new Intl.NumberFormat(words.language);
  switch (code) {
    case 'required':
      return words[`${stems[field]}Missing`];
    case 'invalid':
      return words[`${stems[field]}Invalid`];
    case 'too-long':
      return fill(words.tooLong, {
        over: number.format(length - limit),
        limit: number.format(limit),
      });
    case 'control':
      return words.control;
    default:
      return words.fieldInvalid;
  }
}

const stems = {
  comment: 'comment',
  name: 'name',
  email: 'email',
  url: 'website',
} as const satisfies Record<Field, string>;
