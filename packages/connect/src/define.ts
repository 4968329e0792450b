import { define } from '@stet/core/define.js';

import { StetConnect } from './connect.ts';

define('stet-connect', StetConnect);

declare global {
  interface HTMLElementTagNameMap {
    'stet-connect': StetConnect;
  }
}
