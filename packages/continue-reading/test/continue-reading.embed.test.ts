import { embeddingSuite } from 'stet-testing';
import type { StetContinueReading } from '@stet/continue-reading';

embeddingSuite({
  tag: 'stet-continue-reading',
  define: '/packages/continue-reading/src/define.ts',
  markup: `<stet-continue-reading collapsed paragraphs="1" min-hidden="1" remember="none">
    <p>The ferry left at seven.</p>
    <h2>On board</h2>
    <p>Nobody had told the passengers.</p>
    <blockquote><p>We were asleep.</p></blockquote>
  </stet-continue-reading>`,
  words: ['The ferry left at seven.', 'Nobody had told the passengers.', 'We were asleep.'],
  property: { name: 'label', value: 'Read on' },
  open: (element) => (element as StetContinueReading).expand(),
});
