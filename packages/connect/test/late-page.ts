export const list = (attributes: string): string => `<stet-connect ${attributes}><ul>
  <li><a rel="me" href="https://social.paper.example/@paper">Mastodon</a></li>
  <li><a href="https://www.facebook.com/paper">Facebook</a></li>
  <li><a href="mailto:news@paper.example">The morning newsletter</a></li>
  <li><a href="/feed/">RSS</a></li>
  <li><a href="https://news.google.com/publications/paper">Google News</a></li>
</ul></stet-connect>`;
