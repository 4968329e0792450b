/** English defaults of every word a reader sees or hears. */
export const words = {
  label: 'Share',
  menu: 'Ways to share',
  copy: 'Copy link',
  copied: 'Link copied',
  native: 'More ways…',
  notCopied: 'The link could not be copied. It is:',
  server: 'Your Mastodon server',
  serverExample: 'mastodon.social',
  serverInvalid: 'Write the name of a server, such as mastodon.social',
  serverGo: 'Go',
} as const;
