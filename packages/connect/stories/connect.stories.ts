import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '@stet/connect/define.js';

interface Args {
  label?: string;
  show?: string;
  size?: string;
  'brand-colors': boolean;
  links: readonly (readonly [name: string, href: string])[];
}

const few = [
  ['Mastodon', 'https://social.pellmouthlantern.example/@lantern'],
  ['Bluesky', 'https://bsky.app/profile/pellmouthlantern.example'],
  ['Instagram', 'https://www.instagram.com/pellmouthlantern.example'],
  ['Newsletter', 'mailto:lamplighter@pellmouthlantern.example'],
  ['RSS', '/feed.xml'],
] as const;
const all = [
  ...few,
  ['Facebook', 'https://www.facebook.com/lantern'],
  ['X', 'https://x.com/lantern'],
  ['YouTube', 'https://www.youtube.com/@lantern'],
  ['TikTok', 'https://www.tiktok.com/@lantern'],
  ['LinkedIn', 'https://www.linkedin.com/company/lantern'],
  ['Threads', 'https://www.threads.net/@lantern'],
  ['WhatsApp', 'https://whatsapp.com/channel/lantern'],
  ['Telegram', 'https://t.me/lantern'],
  ['Reddit', 'https://www.reddit.com/r/lantern'],
  ['Pinterest', 'https://www.pinterest.com/lantern'],
  ['Snapchat', 'https://www.snapchat.com/add/lantern'],
  ['Flipboard', 'https://flipboard.com/@lantern'],
  ['Podcast', 'https://podcasts.apple.com/gb/podcast/lantern/id1'],
  ['Google News', 'https://news.google.com/publications/lantern'],
  ['The reading room', 'https://pellmouthlantern.example/reading-room'],
] as const;

const meta: Meta<Args> = {
  title: 'Elements/Connect',
  component: 'stet-connect',
  args: { 'brand-colors': false, links: few },
  argTypes: {
    show: { control: 'select', options: [undefined, 'icons', 'labels', 'both'] },
    size: { control: 'select', options: [undefined, 'small', 'medium', 'large'] },
    links: { table: { disable: true } },
  },
  render: (args) =>
    html`<stet-connect
      label=${ifDefined(args.label)}
      show=${ifDefined(args.show)}
      size=${ifDefined(args.size)}
      ?brand-colors=${args['brand-colors']}
    >
      <ul>
        ${args.links.map(([name, href]) => html`<li><a rel="me" href=${href}>${name}</a></li>`)}
      </ul>
    </stet-connect>`,
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Both: Story = { parameters: describe('An icon before each name.') };

export const Icons: Story = {
  args: { show: 'icons' },
  parameters: describe('Icons alone for the eye; screen readers hear the names.'),
};

export const Labels: Story = {
  args: { show: 'labels' },
  parameters: describe('Names alone.'),
};

export const Large: Story = {
  args: { show: 'icons', size: 'large' },
  parameters: describe('Larger targets and icons, for the foot of a page.'),
};

export const BrandColors: Story = {
  args: { links: all, 'brand-colors': true },
  parameters: describe('Each icon in its network’s colour, as far as it can be seen on the paper.'),
};

export const EveryNetwork: Story = {
  args: { links: all },
  parameters: describe('Every network that is known by its address, and one that is not.'),
};
