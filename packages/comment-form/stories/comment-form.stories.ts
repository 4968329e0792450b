import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';

import '@stet/comment-form/define.js';
import type { StetCommentForm } from '@stet/comment-form';

interface Args {
  consent: boolean;
  'no-website': boolean;
  heading?: string;
  note?: string;
  require?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Comment Form',
  component: 'stet-comment-form',
  args: { consent: false, 'no-website': false },
  render: (args) =>
    html`<stet-comment-form
      endpoint="/no-comments-in-storybook/"
      thread="storybook"
      draft="off"
      heading=${args.heading || nothing}
      note=${args.note || nothing}
      require=${args.require || nothing}
      ?consent=${args.consent}
      ?no-website=${args['no-website']}
    ></stet-comment-form>`,
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });
const find = (canvas: HTMLElement) => canvas.querySelector('stet-comment-form') as StetCommentForm;

export const OwnForm: Story = {
  parameters: describe('The form that is there when the page has none, in WordPress’s words.'),
};

export const WithConsent: Story = {
  args: { consent: true },
  parameters: describe('Asks whether to remember name, email and website in this browser.'),
};

export const ShortForm: Story = {
  args: { 'no-website': true, require: 'comment name', heading: 'Write to the desk' },
  parameters: describe('No website, and an email address only from those who want to give one.'),
};

export const Errors: Story = {
  parameters: describe(
    'After a try with nothing filled in: a summary with focus, and a word beside each field.',
  ),
  play: async ({ canvasElement }) => {
    const form = find(canvasElement);
    await form.updateComplete;
    form.submit();
  },
};

export const Reply: Story = {
  parameters: describe('Answers a comment, and can be told not to.'),
  play: ({ canvasElement }) => find(canvasElement).reply({ id: 'c_1', name: 'Maren Aldous' }),
};

export const GivenForm: Story = {
  parameters: describe('A form that a CMS has printed stands as it is; the theme dresses it.'),
  render: () =>
    html`<stet-comment-form draft="off">
      <div class="comment-respond">
        <h3>Leave a Reply</h3>
        <form class="comment-form" action="/wp-comments-post.php" method="post">
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
          <p class="form-submit"><input type="submit" value="Post Comment" /></p>
        </form>
      </div>
    </stet-comment-form>`,
};
