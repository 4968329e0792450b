import type { Spoken } from '@stet/core';

import { english as shownAtOnce } from './share.words.ts';

/** English defaults of every word a reader sees or hears. */
export const english: Spoken<'share'> = {
  ...shownAtOnce,
  menu: 'Ways to share',
  copy: 'Copy link',
  native: 'More ways…',
  email: 'Email',
  server: 'Your Mastodon server',
  serverInvalid: 'Write the name of a server, such as mastodon.social',
  serverGo: 'Go',
};
