import '../styles/main.css';
import '@stet/connect/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';
import '@stet/comments/define.js';
