import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';

interface Args {
  align?: string;
  variant?: string;
  repeat?: string;
  copy: boolean;
  share: boolean;
  context: boolean;
  markup: TemplateResult;
}

const aside = html`<aside aria-label="Pull quote">
  <p data-role="quote">You don’t repair a sea wall. You keep it company.</p>
  <p data-role="attribution">Ida Marsh, harbour mason</p>
</aside>`;

const meta: Meta<Args> = {
  title: 'Elements/Pull Quote',
  component: 'stet-pull-quote',
  args: { copy: true, share: false, context: true, markup: aside },
  argTypes: {
    align: { control: 'select', options: [undefined, 'start', 'end', 'center', 'wide', 'full'] },
    variant: { control: 'select', options: [undefined, 'inline', 'supporting', 'showcase'] },
    repeat: { control: 'select', options: [undefined, 'expose', 'hide'] },
    markup: { table: { disable: true } },
  },
  render: ({ align, variant, repeat, copy, share, context, markup }) =>
    html`<div class="stet-article">
      <article>
        <p>
          The wall at the east pier was built in 1874 and has been mended in every decade since,
          most often in November, most often at night.
        </p>
        <stet-pull-quote
          align=${ifDefined(align)}
          variant=${ifDefined(variant)}
          repeat=${ifDefined(repeat)}
          ?copy=${copy}
          ?share=${share}
          ?context=${context}
          >${markup}</stet-pull-quote
        >
        <p>
          Ida Marsh has set stones in it for thirty-one years. “You don’t repair a sea wall,” she
          says. “You keep it company.” The stones are numbered in chalk, and the chalk is renewed
          each spring.
        </p>
        <p id="company">
          On the back of the log she has written it down, for whoever comes next: You don’t repair a
          sea wall. You keep it company. Below it stands the date of every breach.
        </p>
      </article>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const InTheText: Story = {
  parameters: describe('Between two paragraphs, with a link to the sentence it repeats.'),
};

export const BesideTheText: Story = {
  args: { align: 'end' },
  parameters: describe(
    'Beside the text where the column leaves room for both; else between paragraphs.',
  ),
};

export const Showcase: Story = {
  args: { variant: 'showcase', align: 'wide', share: true },
  parameters: describe('The loudest: large and wider than the text.'),
};

export const Inline: Story = {
  args: { variant: 'inline', context: false, copy: false },
  parameters: describe('The quietest, without buttons.'),
};

export const WordPress: Story = {
  args: {
    markup: html`<figure class="wp-block-pullquote">
      <blockquote>
        <p>You don’t repair a sea wall. You keep it company.</p>
        <cite>Ida Marsh, harbour mason</cite>
      </blockquote>
    </figure>`,
  },
  parameters: describe('WordPress’s own markup, wrapped.'),
};

export const BareBlockquote: Story = {
  args: {
    markup: html`<blockquote>You don’t repair a sea wall. You keep it company.</blockquote>`,
  },
  parameters: describe('As Ghost prints it: words alone, no speaker.'),
};

export const NotInTheStory: Story = {
  args: { markup: html`<p>A sentence that the story no longer has.</p>` },
  parameters: describe(
    'The words are not in the story: the console says so, the reader notices nothing.',
  ),
};
