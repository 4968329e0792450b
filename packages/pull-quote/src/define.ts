import { define } from '@stet/core/define.js';

import { StetPullQuote } from './pull-quote.ts';

define('stet-pull-quote', StetPullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'stet-pull-quote': StetPullQuote;
  }
}
