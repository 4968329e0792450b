import { embeddingSuite } from 'stet-testing';
import type { StetShare } from '@stet/share';

embeddingSuite({
  tag: 'stet-share',
  define: '/packages/share/src/define.ts',
  markup: `<stet-share url="https://paper.example/ferry" text="The night ferry">
    <ul><li><a href="mailto:?body=https%3A%2F%2Fpaper.example%2Fferry">Send this story by mail</a></li></ul>
  </stet-share>`,
  words: ['Send this story by mail'],
  property: { name: 'text', value: 'The morning ferry' },
  open: (element) => (element as StetShare).open(),
});
