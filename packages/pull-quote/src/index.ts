export { StetPullQuote } from './pull-quote.ts';
export type { QuoteContextDetail } from './pull-quote.events.ts';
export type { CopyDetail, ShareDetail } from '@stet/core';
