import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';

import '@stet/teaser/define.js';

interface Args {
  layout: string;
  type: string;
  access: string;
  sponsor?: string;
  cue?: string;
  save?: boolean;
}

const picture = '/art/chart-herring.svg';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

const meta: Meta<Args> = {
  title: 'Elements/Teaser',
  component: 'stet-teaser',
  args: { layout: 'auto', type: 'article', access: 'free' },
  argTypes: {
    layout: {
      control: 'select',
      options: ['auto', 'stacked', 'horizontal', 'overlay', 'hero', 'compact', 'text'],
    },
    type: {
      control: 'select',
      options: ['article', 'live', 'opinion', 'video', 'audio', 'gallery', 'paid'],
    },
    access: { control: 'select', options: ['free', 'registered', 'premium'] },
  },
  render: (args) => teaser(args),
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

function teaser({ layout, type, access, sponsor, cue, save }: Args): TemplateResult {
  return html`<stet-teaser
    layout=${layout}
    type=${type}
    access=${access}
    sponsor=${sponsor ?? nothing}
    continue=${cue ?? nothing}
    ?save=${save ?? false}
  >
    <img slot="media" src=${picture} alt="" width="640" height="427" />
    <h3>
      <span data-role="kicker">Harbour</span> <a href="#story">The men who listen to stone</a>
    </h3>
    <p slot="standfirst">
      Every wall complains before it gives. A night with the three people who know how to hear it.
    </p>
    <p slot="meta">By Ann Speaker · <time datetime=${hoursAgo(3)}>4 May 2026</time></p>
  </stet-teaser>`;
}

export const Auto: Story = {
  parameters: describe('Stacked in a narrow column, picture beside the words in a wide one.'),
};
export const Stacked: Story = {
  args: { layout: 'stacked' },
  parameters: describe('The picture above the words at any width.'),
};
export const Horizontal: Story = {
  args: { layout: 'horizontal' },
  parameters: describe('The picture beside the words at any width.'),
};
export const Overlay: Story = {
  args: { layout: 'overlay' },
  parameters: describe('Words on the picture, on a scrim dark enough for any picture.'),
};
export const Hero: Story = {
  args: { layout: 'hero', cue: '' },
  parameters: describe('The lead of a front, with the cue "Continue Reading" inside its one link.'),
};
export const Compact: Story = {
  args: { layout: 'compact' },
  parameters: describe('A small square picture at the end of the line, for long lists.'),
};
export const TextOnly: Story = {
  args: { layout: 'text' },
  parameters: describe('No picture, even where the page prints one.'),
};
export const Live: Story = {
  args: { type: 'live' },
  parameters: describe('A story that is still happening: said in words, and not by a dot alone.'),
};
export const Premium: Story = {
  args: { access: 'premium', save: true },
  parameters: describe('For subscribers, with a button that saves it in this browser.'),
};
export const Paid: Story = {
  args: { type: 'paid', sponsor: 'The Rope Works' },
  parameters: describe('Paid content says who paid, and its link is marked for search engines.'),
};
export const FromData: Story = {
  parameters: describe('Given as attributes; the element writes the markup into the page.'),
  render: () =>
    html`<stet-teaser
      href="#story"
      headline="A chandler’s ledger, 1911"
      kicker="History"
      standfirst="Rope, tar, and the price of a good lamp."
      image=${picture}
      published="2026-05-04T09:00Z"
      byline="Tom Reeve"
    ></stet-teaser>`,
};
export const RightToLeft: Story = {
  parameters: describe('An Arabic teaser, from right to left.'),
  render: () =>
    html`<div lang="ar" dir="rtl">
      <stet-teaser layout="horizontal">
        <img slot="media" src=${picture} alt="" width="640" height="427" />
        <h3><a href="#story">صمد الجدار ولم تنم المدينة</a></h3>
        <p slot="standfirst">أربعمئة شخص مرروا أكياس الرمل باليد.</p>
        <p slot="meta"><time datetime=${hoursAgo(3)}>٤ مايو</time></p>
      </stet-teaser>
    </div>`,
};
