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
  published?: string;
  href?: string;
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

function teaser(args: Args): TemplateResult {
  const { layout, type, access, sponsor, cue, save } = args;
  const { published = hoursAgo(3), href = '#story' } = args;
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
      <span data-role="kicker">Harbour</span>
      <a href=${href} rel=${type === 'paid' || sponsor ? 'sponsored' : nothing}
        >The men who listen to stone</a
      >
    </h3>
    <p slot="standfirst">
      Every wall complains before it gives. A night with the three people who know how to hear it.
    </p>
    <p slot="meta">By Ann Speaker · <time datetime=${published}>4 May 2026</time></p>
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
export const AtWidths: Story = {
  parameters: describe('Every layout in a narrow and in a wide column, on one page.'),
  render: (args) =>
    html`${['auto', 'stacked', 'horizontal', 'overlay', 'hero', 'compact', 'text'].map(
      (layout) =>
        html`<section
          style="display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 2rem; margin-block: 2rem"
          aria-label=${layout}
        >
          <div>${teaser({ ...args, layout })}</div>
          <div>${teaser({ ...args, layout })}</div>
        </section>`,
    )}`,
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
export const Opinion: Story = {
  args: { type: 'opinion' },
  parameters: describe('A comment, said to be one before its headline.'),
};
export const Video: Story = {
  args: { type: 'video' },
  parameters: describe('A film, said in words; "audio" and "gallery" are said in the same way.'),
};
export const Registered: Story = {
  args: { access: 'registered' },
  parameters: describe('Free for readers who have an account.'),
};
export const Aged: Story = {
  args: { published: '2020-05-04T09:00Z' },
  parameters: describe(
    'A week old or older: the date of the page stands alone, and the state is "aged".',
  ),
};
export const Saved: Story = {
  args: { save: true, href: '/stories/saved' },
  parameters: describe('The button that saves, pressed: the story is kept in this browser.'),
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('stet-teaser');
    await card?.updateComplete;
    if (card?.matches(':state(saved)') === false)
      card.renderRoot.querySelector<HTMLElement>('[part="save-button"]')?.click();
  },
};
export const Seen: Story = {
  args: { href: '/stories/seen' },
  parameters: describe(
    'A story that the reader has opened in this session; page CSS mutes its headline.',
  ),
  render: (args) =>
    html`<div
      @click=${(event: Event) => {
        event.preventDefault();
      }}
    >
      ${teaser(args)}
    </div>`,
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('stet-teaser')?.updateComplete;
    canvasElement.querySelector<HTMLElement>('h3 a')?.click();
  },
};
export const WithSublinks: Story = {
  parameters: describe(
    'Related stories, a kicker with a link of its own, and a badge of the page.',
  ),
  render: () =>
    html`<stet-teaser layout="horizontal">
      <img slot="media" src=${picture} alt="" width="640" height="427" />
      <p slot="badge">Exclusive</p>
      <h3><a data-role="kicker" href="#harbour">Harbour</a> <a href="#story">The wall held</a></h3>
      <p slot="standfirst">Four hundred people passed sandbags by hand.</p>
      <ul slot="sublinks">
        <li><a href="#pumps">Where the pumps stood still</a></li>
        <li><a href="#bill">Who pays for the wall</a></li>
      </ul>
    </stet-teaser>`,
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
