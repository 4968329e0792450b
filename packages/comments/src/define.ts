import { define } from '@stet/core';

import { StetCommentCount } from './comment-count.ts';
import { StetComments } from './comments.ts';

define('stet-comments', StetComments);
define('stet-comment-count', StetCommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'stet-comments': StetComments;
    'stet-comment-count': StetCommentCount;
  }
}
