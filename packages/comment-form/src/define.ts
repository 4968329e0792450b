import { define } from '@stet/core';

import { StetCommentForm } from './comment-form.ts';

define('stet-comment-form', StetCommentForm);

declare global {
  interface HTMLElementTagNameMap {
    'stet-comment-form': StetCommentForm;
  }
}
