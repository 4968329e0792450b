import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/connect/define.js';
import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';

import { connect } from '../parts/connect.ts';
import { storyOf, teaser, topStories } from '../parts/stories.ts';
import '../parts/page.css';

const meta: Meta = { title: 'Pages/Front page' };
export default meta;

export const Default: StoryObj = {
  name: 'Saturday’s front',
  render: () =>
    html`<div class="page">
      <header class="masthead"><h1 class="name">The Pellmouth Lantern</h1></header>
      <div class="with-rail">
        <main>
          <section aria-labelledby="today">
            <h2 class="band-title" id="today">Today</h2>
            <div class="lead">
              ${teaser(storyOf('eleven-centimetres'), { layout: 'stacked', continues: true })}
              <ul class="list ruled" role="list">
                <li>${teaser(storyOf('ottoline-brack'), { layout: 'stacked', picture: false })}</li>
                <li>${teaser(storyOf('swing-bridge'), { layout: 'stacked', picture: false })}</li>
              </ul>
            </div>
          </section>
          <section aria-labelledby="town">
            <h2 class="band-title" id="town">The town</h2>
            <ul class="list grid" role="list">
              <li>${teaser(storyOf('herring'), { layout: 'stacked' })}</li>
              <li>${teaser(storyOf('flood-siren'), { layout: 'stacked' })}</li>
            </ul>
          </section>
          <section aria-labelledby="opinion">
            <h2 class="band-title" id="opinion">Opinion and archive</h2>
            <ul class="list ruled" role="list">
              <li>${teaser(storyOf('foghorn'))}</li>
              <li>${teaser(storyOf('night-ferry'))}</li>
            </ul>
          </section>
        </main>
        <div class="stack">${topStories()} ${connect}</div>
      </div>
    </div>`,
};
