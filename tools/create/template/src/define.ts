import { define } from '@stet/core/define.js';

import { __class__ } from './__stem__.ts';

define('stet-__stem__', __class__);

declare global {
  interface HTMLElementTagNameMap {
    'stet-__stem__': __class__;
  }
}
