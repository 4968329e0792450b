import { define } from '@stet/core/define.js';

import { StetTeaser } from './teaser.ts';

define('stet-teaser', StetTeaser);

declare global {
  interface HTMLElementTagNameMap {
    'stet-teaser': StetTeaser;
  }
}
