import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/article/define.js';
import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';
import '@stet/share/define.js';

import { figure, headline, middle, opening, pullQuote, rest, storyHeader } from '../parts/story.ts';
import '../parts/page.css';

const meta: Meta = { title: 'Patterns/Article' };
export default meta;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Header: StoryObj = {
  parameters: describe(
    'Kicker, headline, standfirst, byline and picture as the template prints them; the element adds the reading time and says when a story is old.',
  ),
  render: () =>
    html`<stet-article published="2023-11-21T06:00Z" age-after="P1Y" reading-time timezone="UTC"
      ><article>${storyHeader}${figure}${opening}${middle}${rest}</article></stet-article
    >`,
};

export const PullQuoteInText: StoryObj = {
  name: 'Pull quote in text',
  parameters: describe(
    'The quote stands beside the text that it is from, and leads the reader to its sentence.',
  ),
  render: () =>
    html`<stet-article
      ><article>
        <h1>${headline}</h1>
        ${opening}${pullQuote}${middle}${rest}
      </article></stet-article
    >`,
};

export const ContinueThenShare: StoryObj = {
  name: 'Continue reading, then share',
  parameters: describe('The rest of the story is held back; the way to pass it on stands below.'),
  render: () =>
    html`<stet-article
      ><article>
        <h1>${headline}</h1>
        <stet-continue-reading
          collapsed
          paragraphs="2"
          min-hidden="40"
          detail="time"
          remember="none"
          >${opening}${middle}${rest}</stet-continue-reading
        >
        <stet-share url="https://lantern.example/tool-library" text=${headline} prefer="menu"
          ><a href="mailto:?subject=The%20shop%20where%20nothing%20is%20for%20sale"
            >Send by email</a
          ></stet-share
        >
      </article></stet-article
    >`,
};
