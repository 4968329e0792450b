import '@stet/comment-form/define.js';
import '@stet/comments/define.js';
