import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees or hears. */
export const english: Spoken<'pull-quote'> = {
  language: 'en',
  label: 'Pull quote',
  copy: 'Copy',
  copyHint: 'Copy this quote',
  copied: 'Quote copied',
  notCopied: 'The quote could not be copied',
  share: 'Share',
  shareHint: 'Share this quote',
  context: 'Read in context',
  arrived: 'You are at these words in the story. A button leads back to the quote.',
  back: 'Back to the quote',
  open: '“',
  close: '”',
};
