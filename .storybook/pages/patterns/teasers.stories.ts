import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/teaser/define.js';
import '@stet/top-stories/define.js';

import { english, storyOf, teaser, topStories } from '../parts/stories.ts';
import '../parts/page.css';

const meta: Meta = { title: 'Patterns/Teaser lists' };
export default meta;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Rail: StoryObj = {
  parameters: describe('The narrow column of a front: what is read most, then short cards.'),
  render: () =>
    html`<div class="page">
      <h1 class="band-title">The rail</h1>
      ${topStories()}
      <section>
        <h2 class="band-title">More from the town</h2>
        <ul class="list ruled" role="list">
          ${english
            .slice(2, 5)
            .map(
              (story) => html`<li>${teaser(story, { layout: 'compact', standfirst: false })}</li>`,
            )}
        </ul>
      </section>
    </div>`,
};

export const Grid: StoryObj = {
  parameters: describe('Equal cards that take as many columns as there is room for.'),
  render: () =>
    html`<div class="page">
      <section>
        <h2 class="band-title">This week</h2>
        <ul class="list grid" role="list">
          ${english
            .slice(0, 6)
            .map(
              (story) => html`<li>${teaser(story, { layout: 'stacked', continues: true })}</li>`,
            )}
        </ul>
      </section>
    </div>`,
};

export const List: StoryObj = {
  parameters: describe('A section’s archive: each card lays itself out by its own width.'),
  render: () =>
    html`<div class="page">
      <section>
        <h2 class="band-title">All stories</h2>
        <ul class="list ruled" role="list">
          ${[...english.slice(0, 4), storyOf('forn-al-raseef')].map(
            (story) => html`<li>${teaser(story)}</li>`,
          )}
        </ul>
      </section>
    </div>`,
};
