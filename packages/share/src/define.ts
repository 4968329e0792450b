import { define } from '@stet/core/define.js';

import { StetShare } from './share.ts';

define('stet-share', StetShare);

declare global {
  interface HTMLElementTagNameMap {
    'stet-share': StetShare;
  }
}
