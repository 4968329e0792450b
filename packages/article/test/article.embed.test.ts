import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-article',
  define: '/packages/article/src/define.ts',
  markup: `<stet-article published="2024-05-04T09:00Z" reading-time age-after="P1Y" anchors progress resume listen share-selection><article>
    <header><h1>Ferry late again</h1><p data-role="standfirst">Nobody was told.</p></header>
    <p>The ferry left at seven.</p>
    <h2>On board the ferry</h2>
    <p>Nobody had told the passengers.</p>
    <blockquote><p>We were asleep.</p></blockquote>
  </article></stet-article>`,
  words: [
    'Ferry late again',
    'The ferry left at seven.',
    'On board the ferry',
    'Nobody had told the passengers.',
    'We were asleep.',
  ],
  property: { name: 'readingTimeAs', value: 'words' },
});
