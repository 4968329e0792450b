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

/** The list stands open, as a reader has it after a press of the button. */
async function openList({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await canvasElement.querySelector<StetShare>('stet-share')?.open();
}

/** No story writes to the clipboard of whoever looks at it. */
async function copyWith(canvas: HTMLElement, writeText: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  await canvas.querySelector<StetShare>('stet-share')?.copy();
  Reflect.deleteProperty(navigator, 'clipboard');
}

const describe = (story: string) => ({ docs: { description: { story } } });

export const Closed: Story = {
  parameters: describe('A button, as high as the link it stands for.'),
};

export const Open: Story = {
  play: openList,
  parameters: describe('The list of ways to share, in the order of `networks`.'),
};

export const FewNetworks: Story = {
  args: { networks: 'copy email mastodon' },
  play: openList,
  parameters: describe('Only what the paper wants to offer.'),
};

export const WithOwnLink: Story = {
  args: { mail: true },
  play: openList,
  parameters: describe(
    'The page’s own link stands without script, and at the end of the list with it.',
  ),
};

export const AskingForAServer: Story = {
  args: { networks: 'copy mastodon' },
  play: async ({ canvasElement }) => {
    await openList({ canvasElement });
    const element = canvasElement.querySelector<StetShare>('stet-share');
    element?.shadowRoot
      ?.querySelector<HTMLElement>('[aria-expanded="false"][part="item"]')
      ?.click();
    await element?.updateComplete;
  },
  parameters: describe(
    'Mastodon has many servers: the reader’s own is asked for once and kept in this browser.',
  ),
};

export const NotCopied: Story = {
  play: ({ canvasElement }) =>
    copyWith(canvasElement, () => Promise.reject(new DOMException('', 'NotAllowedError'))),
  parameters: describe('The browser refuses to copy: the link is shown, to be copied by hand.'),
};

export const Copied: Story = {
  play: ({ canvasElement }) => copyWith(canvasElement, () => Promise.resolve()),
  parameters: describe('“Link copied” is seen beside the button for five seconds, and announced.'),
};

export const OwnLabel: Story = {
  args: { label: 'Share this story' },
  parameters: describe('The paper’s own words on the button.'),
};

export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl">
      <stet-share url="https://pellmouthlantern.example/ar" text="العبّارة الليلية"></stet-share>
    </div>`,
  play: openList,
  parameters: describe('In the language of the nearest `lang`, and from right to left.'),
};
