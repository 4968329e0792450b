import { embeddingSuite } from 'stet-testing';
import type { StetComments } from '@stet/comments';

embeddingSuite({
  tag: 'stet-comments',
  define: '/packages/comments/src/define.ts',
  markup: `<stet-comments><ol class="comment-list">
      <li id="comment-1" class="comment"><p>What a ferry.</p></li>
      <li id="comment-2" class="comment"><p>Nobody told us anything.</p></li>
    </ol></stet-comments>`,
  words: ['What a ferry.', 'Nobody told us anything.'],
  property: { name: 'label', value: 'Join in' },
  open: (element) => (element as StetComments).open(),
});

embeddingSuite({
  tag: 'stet-comment-count',
  define: '/packages/comments/src/define.ts',
  markup: `<stet-comment-count endpoint="/__stet/broken/" thread="x"><a href="#respond">12 comments</a></stet-comment-count>`,
  words: ['12 comments'],
  property: { name: 'thread', value: 'story-9' },
});
