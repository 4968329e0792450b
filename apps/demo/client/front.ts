import '../styles/main.css';
import '@stet/connect/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';

// The numbers are printed already; bringing them up to date may wait.
void import('@stet/comments/define.js');
