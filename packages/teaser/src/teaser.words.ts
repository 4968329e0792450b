/** English defaults of every word a reader sees; each has an attribute. */
export const words = {
  continue: 'Continue Reading',
  save: 'Save',
  type: {
    article: '',
    live: 'Live',
    opinion: 'Opinion',
    video: 'Video',
    audio: 'Audio',
    gallery: 'Pictures',
    paid: 'Paid content',
  },
  access: { free: '', registered: 'Free with account', premium: 'Subscribers only' },
  sponsor: (name: string): string => `Paid for by ${name}`,
} as const;
