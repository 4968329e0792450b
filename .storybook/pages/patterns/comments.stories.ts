import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/comment-form/define.js';
import '@stet/comments/define.js';

import { conversation } from '../parts/comments.ts';
import { headline, opening } from '../parts/story.ts';
import '../parts/page.css';

const meta: Meta = { title: 'Patterns/Comments under an article' };
export default meta;

const describe = (story: string) => ({ docs: { description: { story } } });

export const ClickToComment: StoryObj = {
  parameters: describe('List and form are held back behind one button, and found by #comment-13.'),
  render: () => page('click'),
};

export const Open: StoryObj = {
  parameters: describe('The conversation stands open, with the form that the CMS prints.'),
  render: () => page('eager'),
};

const page = (loading: 'click' | 'eager') =>
  html`<div class="page">
    <article class="stet-article">
      <h1>${headline}</h1>
      ${opening}
    </article>
    <div class="story-end">${conversation(loading)}</div>
  </div>`;
