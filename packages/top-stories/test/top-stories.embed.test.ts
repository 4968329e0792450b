import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-top-stories',
  define: '/packages/top-stories/src/define.ts',
  markup: `<stet-top-stories src="/packages/top-stories/test/feeds/stories.json" limit="3" numbered more>
    <h2>Top Stories</h2>
    <ol><li><a href="/wall">The harbour wall held</a></li><li><a href="/choir">Choir sings at the sluice</a></li></ol>
  </stet-top-stories>`,
  words: ['Top Stories', 'The harbour wall held', 'Choir sings at the sluice'],
  property: { name: 'dedupe', value: 'none' },
});
