import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/article/define.js';
import '@stet/comment-form/define.js';
import '@stet/comments/define.js';
import '@stet/connect/define.js';
import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';
import '@stet/share/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';

import { conversation } from '../parts/comments.ts';
import { connect } from '../parts/connect.ts';
import { topStories } from '../parts/stories.ts';
import { figure, headline, middle, opening, pullQuote, rest, storyHeader } from '../parts/story.ts';
import '../parts/page.css';

const meta: Meta = {
  title: 'Pages/News story',
  parameters: { layout: 'padded' },
};
export default meta;

interface Args {
  collapsed: boolean;
  loading: 'click' | 'eager';
}

export const Default: StoryObj<Args> = {
  name: 'As a reader meets it',
  args: { collapsed: true, loading: 'click' },
  argTypes: { loading: { control: 'select', options: ['click', 'eager'] } },
  render: ({ collapsed, loading }) => page(collapsed, loading),
};

export const Open: StoryObj<Args> = {
  ...Default,
  name: 'Read to the end, comments open',
  args: { collapsed: false, loading: 'eager' },
};

const page = (collapsed: boolean, loading: 'click' | 'eager') =>
  html`<div class="page">
    <header class="masthead">
      ${connect}
      <p class="name"><a href="#front">The Pellmouth Lantern</a></p>
    </header>
    <div class="with-rail">
      <main>
        <stet-article published="2026-11-21T06:00Z" reading-time anchors timezone="UTC"
          ><article>
            ${storyHeader}${figure}
            <stet-continue-reading
              ?collapsed=${collapsed}
              paragraphs="2"
              min-hidden="40"
              detail="time"
              remember="none"
              >${opening}${pullQuote}${middle}${rest}</stet-continue-reading
            >
            <stet-share url="https://lantern.example/tool-library" text=${headline} prefer="menu"
              ><a href="mailto:?subject=The%20shop%20where%20nothing%20is%20for%20sale"
                >Send by email</a
              ></stet-share
            >
          </article></stet-article
        >
        <div class="story-end">${conversation(loading)}</div>
      </main>
      <div class="stack">${topStories()}</div>
    </div>
  </div>`;
