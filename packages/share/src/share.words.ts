import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees or hears. */
export const english: Spoken<'share'> = {
  language: 'en',
  label: 'Share',
  menu: 'Ways to share',
  copy: 'Copy link',
  copied: 'Link copied',
  native: 'More ways…',
  email: 'Email',
  notCopied: 'The link could not be copied. It is:',
  server: 'Your Mastodon server',
  serverInvalid: 'Write the name of a server, such as mastodon.social',
  serverGo: 'Go',
};
