import { define } from '@stet/core';

import { StetConnect } from './connect.ts';

define('stet-connect', StetConnect);

declare global {
  interface HTMLElementTagNameMap {
    'stet-connect': StetConnect;
  }
}
