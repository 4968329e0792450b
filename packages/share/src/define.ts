import { define } from '@stet/core';

import { StetShare } from './share.ts';

define('stet-share', StetShare);

declare global {
  interface HTMLElementTagNameMap {
    'stet-share': StetShare;
  }
}
