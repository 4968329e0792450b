import { define } from '@stet/core';

import { StetPullQuote } from './pull-quote.ts';

define('stet-pull-quote', StetPullQuote);

declare global {
  interface HTMLElementTagNameMap {
    'stet-pull-quote': StetPullQuote;
  }
}
