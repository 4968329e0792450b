export { StetPullQuote } from './pull-quote.ts';
export type { QuoteContextDetail } from './pull-quote.events.ts';
