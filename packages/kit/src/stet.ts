// Every tag of Stet, for `<script type="module" src="…/stet.js">`.
import '@stet/article/define.js';
import '@stet/comment-form/define.js';
import '@stet/comments/define.js';
import '@stet/connect/define.js';
import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';
import '@stet/share/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';
