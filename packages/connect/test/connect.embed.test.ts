import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-connect',
  define: '/packages/connect/src/define.ts',
  markup: `<stet-connect label="Connect with us" show="icons">
    <ul>
      <li><a rel="me" href="https://mastodon.example/@lantern">Mastodon</a></li>
      <li><a href="https://www.facebook.com/lantern">Facebook</a></li>
      <li><a href="https://lantern.example/elsewhere">Somewhere else</a></li>
    </ul>
  </stet-connect>`,
  words: ['Mastodon', 'Facebook', 'Somewhere else'],
  property: { name: 'label', value: 'Follow us' },
});
