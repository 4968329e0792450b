import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-pull-quote',
  define: '/packages/pull-quote/src/define.ts',
  markup: `<stet-pull-quote align="start" copy share context>
    <figure>
      <blockquote><p>Nobody had told the passengers.</p></blockquote>
      <figcaption>Ann Speaker, mayor</figcaption>
    </figure>
  </stet-pull-quote>
  <p>“Nobody had told the passengers,” said Ann Speaker.</p>`,
  words: ['Nobody had told the passengers.', 'Ann Speaker, mayor'],
  property: { name: 'source', value: '#p12' },
});
