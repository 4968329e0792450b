import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/__stem__/define.js';

interface Args {
  label: string;
}

const meta: Meta<Args> = {
  title: 'Elements/__title__',
  component: 'stet-__stem__',
  args: { label: 'Correction' },
  render: ({ label }) => html`
    <stet-__stem__ label=${label}><p>The bridge opened in 1931, not in 1913.</p></stet-__stem__>
  `,
};
export default meta;

export const Labelled: StoryObj<Args> = {
  parameters: { docs: { description: { story: 'The text under a label of the publisher.' } } },
};

export const Plain: StoryObj<Args> = {
  args: { label: '' },
  parameters: { docs: { description: { story: 'Without a label: the text, and nothing else.' } } },
};
