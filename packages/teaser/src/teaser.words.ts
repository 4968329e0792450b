import type { Spoken } from '@stet/core';

/** English defaults of every word a reader sees or hears. */
export const english: Spoken<'teaser'> = {
  language: 'en',
  continue: 'Continue Reading',
  save: 'Save',
  live: 'Live',
  opinion: 'Opinion',
  video: 'Video',
  audio: 'Audio',
  gallery: 'Pictures',
  paid: 'Paid content',
  registered: 'Free with account',
  premium: 'Subscribers only',
  sponsor: 'Paid for by {name}',
};
