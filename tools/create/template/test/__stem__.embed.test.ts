import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-__stem__',
  define: '/packages/__stem__/src/define.ts',
  markup: `<stet-__stem__ label="Correction">
    <p>The bridge opened in 1931, not in 1913.</p>
  </stet-__stem__>`,
  words: ['The bridge opened in 1931, not in 1913.'],
  property: { name: 'label', value: 'Note' },
});
