import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';

import '@stet/top-stories/define.js';

interface Args {
  layout: string;
  numbered: boolean;
  limit: number;
  src?: string;
  more?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Top stories',
  component: 'stet-top-stories',
  args: { layout: 'list', numbered: true, limit: 5 },
  argTypes: { layout: { control: 'select', options: ['list', 'grid', 'strip'] } },
  render: (args) => stories(args),
};
export default meta;

type Story = StoryObj<Args>;

const feed = new URL('../test/feeds/stories.json', import.meta.url).href;

const describe = (story: string) => ({ docs: { description: { story } } });

const headlines = [
  'The harbour wall held, and the town that built it did not sleep',
  'Choir sings at the sluice',
  'School reopens on Wednesday',
  'Hotel guests: “We wanted to help”',
  'A chandler’s ledger, 1911',
];

function stories({ layout, numbered, limit, src, more }: Args): TemplateResult {
  return html`<stet-top-stories
    layout=${layout}
    ?numbered=${numbered}
    limit=${limit}
    src=${src ?? nothing}
    more=${more ?? nothing}
  >
    <h2>Top Stories</h2>
    <ol>
      ${headlines.map((headline, index) => html`<li><a href="#story-${index}">${headline}</a></li>`)}
    </ol>
  </stet-top-stories>`;
}

export const Numbered: Story = {
  parameters: describe('The list that the page prints, ranked.'),
};
export const Plain: Story = {
  args: { numbered: false },
  parameters: describe('Without ranks.'),
};
export const Grid: Story = {
  args: { layout: 'grid', numbered: false },
  parameters: describe('As many columns as there is room for.'),
};
export const Strip: Story = {
  args: { layout: 'strip', numbered: false },
  parameters: describe('One row that scrolls sideways.'),
};
export const FeedDown: Story = {
  args: { src: '/no-feed-in-storybook.json' },
  parameters: describe('The feed does not answer: the printed list stays, and nothing moves.'),
};
export const NothingToShow: Story = {
  parameters: describe(
    'Neither a list nor a feed that answers: the reader is told, and can try again.',
  ),
  render: () => html`<stet-top-stories src="/no-feed-in-storybook.json"></stet-top-stories>`,
};
export const FromFeed: Story = {
  args: { src: feed, limit: 7, more: '' },
  parameters: describe('Filled from a feed up to the limit, with a button for more stories.'),
};
export const FeedAlone: Story = {
  parameters: describe(
    'No list in the page: the room of three stories is kept until the feed fills it.',
  ),
  render: () => html`<stet-top-stories src=${feed} limit="3" numbered more></stet-top-stories>`,
};
export const OwnWordsAndTemplate: Story = {
  parameters: describe(
    'Each story by a template of the page, with words of its own and a line after the list.',
  ),
  render: () =>
    html`<stet-top-stories
      src=${feed}
      limit="2"
      more="Older stories"
      heading="Latest"
      style="--stet-top-stories-row-size: 7rem"
    >
      <template slot="item">
        <li>
          <span data-field="live">Live</span>
          <a data-field="headline"></a>
          <p data-field="standfirst"></p>
        </li>
      </template>
      <p slot="loading">One moment …</p>
      <p slot="error">The newsroom cannot be reached.</p>
      <p slot="footer"><a href="#all">All stories</a></p>
    </stet-top-stories>`,
};
export const Empty: Story = {
  parameters: describe('A list that has nothing to show, in the words of the page.'),
  render: () =>
    html`<stet-top-stories heading="Live now"
      ><p slot="empty">Nothing is live right now.</p></stet-top-stories
    >`,
};
export const ListOfThePage: Story = {
  parameters: describe('Filled from another list of the page.'),
  render: () =>
    html`<stet-top-stories src="#latest" limit="2" heading="From this page"></stet-top-stories>
      <ul id="latest">
        <li><a href="#choir">Choir sings at the sluice</a></li>
        <li><a href="#school">School reopens on Wednesday</a></li>
      </ul>`,
};
export const NewStories: Story = {
  args: { src: feed, limit: 5 },
  parameters: describe('The printed list is full, so new stories wait behind a button.'),
};
export const RightToLeft: Story = {
  parameters: describe('An Arabic list, from right to left.'),
  render: () =>
    html`<div lang="ar" dir="rtl">
      <stet-top-stories numbered>
        <h2>أهم الأخبار</h2>
        <ol>
          <li><a href="#1">صمد الجدار ولم تنم المدينة</a></li>
          <li><a href="#2">المدرسة تفتح أبوابها الأربعاء</a></li>
        </ol>
      </stet-top-stories>
    </div>`,
};
