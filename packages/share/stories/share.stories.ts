import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StetShare } from '@stet/share';

import '@stet/share/define.js';

interface Args {
  url?: string;
  text?: string;
  networks?: string;
  prefer?: string;
  label?: string;
  mail: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Share',
  component: 'stet-share',
  args: {
    url: 'https://pellmouthlantern.example/night-ferry',
    text: 'The night ferry',
    mail: false,
  },
  argTypes: {
    prefer: { control: 'select', options: [undefined, 'auto', 'native', 'menu'] },
    mail: { table: { disable: true } },
  },
  render: ({ url, text, networks, prefer, label, mail }) =>
    html`<stet-share
      url=${ifDefined(url)}
      text=${ifDefined(text)}
      networks=${ifDefined(networks)}
      prefer=${ifDefined(prefer)}
      label=${ifDefined(label)}
      >${
        mail
          ? html`<a href="mailto:editor@pellmouthlantern.example">Write to the editor</a>`
          : nothing
      }</stet-share
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Closed: Story = {
  parameters: describe('A button, as high as the link it stands for.'),
};

export const Open: Story = {
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector<StetShare>('stet-share')?.open();
  },
  parameters: describe('The list of ways to share, in the order of `networks`.'),
};

export const FewNetworks: Story = {
  args: { networks: 'copy email mastodon' },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector<StetShare>('stet-share')?.open();
  },
  parameters: describe('Only what the paper wants to offer.'),
};

export const WithOwnLink: Story = {
  args: { mail: true },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector<StetShare>('stet-share')?.open();
  },
  parameters: describe(
    'The page’s own link stands without script, and at the end of the list with it.',
  ),
};
