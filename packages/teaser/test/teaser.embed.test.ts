import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-teaser',
  define: '/packages/teaser/src/define.ts',
  markup: `<stet-teaser type="live" access="premium" sponsor="The Rope Works" continue save>
    <img slot="media" src="/packages/theme/test/pages/harbour.svg" alt="" width="640" height="360">
    <h3><a href="/wall" rel="sponsored">The harbour wall held</a></h3>
    <p slot="standfirst">Four hundred people passed sandbags by hand.</p>
    <p slot="meta">By Ann Speaker · <time datetime="2026-05-04T09:00Z">4 May</time></p>
  </stet-teaser>`,
  words: ['The harbour wall held', 'Four hundred people passed sandbags by hand.', '4 May'],
  property: { name: 'labelSave', value: 'Keep' },
});
