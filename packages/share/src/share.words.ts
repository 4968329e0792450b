import type { Spoken } from '@stet/core';

/** English defaults of the words on the button, and of what is said when nothing more can be loaded. */
export const english: Pick<Spoken<'share'>, 'language' | 'label' | 'copied' | 'notCopied'> = {
  language: 'en',
  label: 'Share',
  copied: 'Link copied',
  notCopied: 'The link could not be copied. It is:',
};
