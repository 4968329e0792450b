import { define } from '@stet/core/define.js';

import { StetTopStories } from './top-stories.ts';

define('stet-top-stories', StetTopStories);

declare global {
  interface HTMLElementTagNameMap {
    'stet-top-stories': StetTopStories;
  }
}
