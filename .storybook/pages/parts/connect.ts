import { html, type TemplateResult } from 'lit';

export const connect: TemplateResult = html`<stet-connect label="Connect with us">
  <h2>Connect with us</h2>
  <ul>
    <li>
      <a rel="me" href="https://mastodon.example/@lantern" data-network="mastodon">Mastodon</a>
    </li>
    <li><a href="https://bsky.app/profile/lantern.example">Bluesky</a></li>
    <li><a href="https://www.youtube.com/@lantern-example">YouTube</a></li>
    <li><a href="https://www.instagram.com/lantern-example">Instagram</a></li>
    <li><a href="feed.xml" data-network="rss">RSS</a></li>
    <li><a href="mailto:morning@lantern.example">Newsletter</a></li>
  </ul>
</stet-connect>`;
