import '../styles/main.css';
import '@stet/continue-reading/define.js';
import '@stet/article/define.js';
import '@stet/pull-quote/define.js';
import '@stet/connect/define.js';
import '@stet/share/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';

// Below the story, and the heaviest: after what the reader sees first.
void import('./conversation.ts');
