import { html, nothing, type TemplateResult } from 'lit';

interface Comment {
  id: number;
  name: string;
  words: string;
  replies?: Comment[];
}

const comments: Comment[] = [
  {
    id: 11,
    name: 'Tobias Ferne',
    words:
      'I borrowed the tile cutter for an afternoon in 2014 and have been going in for the conversation ever since.',
    replies: [
      {
        id: 12,
        name: 'Ilse Karo',
        words: 'Ask him about the ladder. Then ask the minister about her beans.',
      },
    ],
  },
  {
    id: 13,
    name: 'R. Quayle',
    words:
      'The board should say which office would pay that. The two beside the loft have been empty since spring.',
  },
];

/** As a WordPress theme prints it. */
const item = ({ id, name, words, replies }: Comment): TemplateResult =>
  html`<li id="comment-${id}" class="comment">
    <article class="comment-body">
      <footer class="comment-meta">
        <b class="fn">${name}</b>
        <span class="comment-metadata"
          ><a href="#comment-${id}"
            ><time datetime="2026-11-21T09:12Z">21 November, 09:12</time></a
          ></span
        >
      </footer>
      <div class="comment-content"><p>${words}</p></div>
    </article>
    ${
      replies
        ? html`<ol class="children">
            ${replies.map(item)}
          </ol>`
        : nothing
    }
  </li>`;

const form: TemplateResult = html`<stet-comment-form slot="form" draft="off">
  <div id="respond" class="comment-respond">
    <h3>Leave a Reply</h3>
    <form class="comment-form" action="wp-comments-post.php" method="post">
      <p class="comment-notes">
        Your email address will not be published. Required fields are marked
        <span class="required">*</span>
      </p>
      <p class="comment-form-comment">
        <label for="comment">Comment <span class="required">*</span></label>
        <textarea id="comment" name="comment" rows="6" required></textarea>
      </p>
      <p class="comment-form-author">
        <label for="author">Name <span class="required">*</span></label>
        <input id="author" name="author" autocomplete="name" required />
      </p>
      <p class="comment-form-email">
        <label for="email">Email <span class="required">*</span></label>
        <input id="email" name="email" type="email" autocomplete="email" required />
      </p>
      <p class="comment-form-url">
        <label for="url">Website</label>
        <input id="url" name="url" type="url" autocomplete="url" />
      </p>
      <p class="form-submit"><input type="submit" value="Post Comment" /></p>
    </form>
  </div>
</stet-comment-form>`;

/** The conversation under a story: behind a button, or open. */
export const conversation = (loading: 'click' | 'eager'): TemplateResult =>
  html`<stet-comments loading=${loading}>
    <h2>Comments</h2>
    <ol class="comment-list">
      ${comments.map(item)}
    </ol>
    ${form}
  </stet-comments>`;
