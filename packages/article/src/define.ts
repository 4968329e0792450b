import { define } from '@stet/core/define.js';

import { StetArticle } from './article.ts';

define('stet-article', StetArticle);

declare global {
  interface HTMLElementTagNameMap {
    'stet-article': StetArticle;
  }
}
