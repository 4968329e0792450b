import { define } from '@stet/core/define.js';

import { StetContinueReading } from './continue-reading.ts';

define('stet-continue-reading', StetContinueReading);

declare global {
  interface HTMLElementTagNameMap {
    'stet-continue-reading': StetContinueReading;
  }
}
