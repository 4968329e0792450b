import { embeddingSuite } from 'stet-testing';

embeddingSuite({
  tag: 'stet-comment-form',
  define: '/packages/comment-form/src/define.ts',
  markup: `<stet-comment-form>
    <form action="/wp-comments-post.php" method="post">
      <p>Your email address will not be published.</p>
      <p><label for="comment">Comment</label> <textarea id="comment" name="comment" required></textarea></p>
      <p><label for="author">Name</label> <input id="author" name="author" autocomplete="name" required></p>
      <p><button type="submit">Post Comment</button></p>
    </form></stet-comment-form>`,
  words: ['Your email address will not be published.', 'Comment', 'Name', 'Post Comment'],
  property: { name: 'heading', value: 'Say something' },
});
