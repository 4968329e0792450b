import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';

interface Args {
  source?: string;
  label?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
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
  render: ({ source, label, align, variant, repeat, copy, share, context, markup }) =>
    html`<div class="stet-article">
      <article>
        <p>
          The wall at the east pier was built in 1874 and has been mended in every decade since,
          most often in November, most often at night.
        </p>
        <stet-pull-quote
          source=${ifDefined(source)}
          label=${ifDefined(label)}
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

export const Supporting: Story = {
  args: { variant: 'supporting', align: 'start' },
  parameters: describe('The usual size, at the start of the line.'),
};

export const FullWidth: Story = {
  args: { variant: 'showcase', align: 'full' },
  parameters: describe('From edge to edge of the article’s box.'),
};

export const NamedSource: Story = {
  args: { source: '#company' },
  parameters: describe(
    'The words stand in the story twice: `source` says which sentence is meant.',
  ),
};

export const HiddenFromScreenReaders: Story = {
  args: { repeat: 'hide', copy: false, context: false },
  parameters: describe('Screen readers hear the words once, in the story.'),
};

export const WithPortrait: Story = {
  args: {
    share: true,
    markup: html`<svg slot="portrait" viewBox="0 0 64 64" width="64" height="64" role="img">
        <title>Ida Marsh</title>
        <circle cx="32" cy="32" r="32" fill="currentColor" opacity="0.15" />
        <circle cx="32" cy="25" r="11" fill="currentColor" opacity="0.55" />
        <path d="M10 58a22 20 0 0 1 44 0Z" fill="currentColor" opacity="0.55" />
      </svg>
      ${aside}`,
  },
  parameters: describe('A picture of the speaker in the `portrait` slot.'),
};

export const OwnAction: Story = {
  args: {
    markup: html`${aside}<a slot="actions" href="#interview">The whole interview</a>`,
  },
  parameters: describe('A link of the publisher’s own before our buttons.'),
};

export const AtTheSentence: Story = {
  parameters: describe(
    'After “Read in context”: the sentence has focus, and a button leads back to the quote.',
  ),
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('stet-pull-quote')?.goToSource();
  },
};

export const Copied: Story = {
  parameters: describe('After “Copy”: the icon says so, and screen readers hear it.'),
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('stet-pull-quote')?.copy();
  },
};

export const BareParagraph: Story = {
  args: { markup: html`<p>You don’t repair a sea wall. You keep it company.</p>` },
  parameters: describe('A paragraph alone: the tag itself says that it is a pull quote.'),
};

export const Figure: Story = {
  args: {
    markup: html`<figure>
      <blockquote>You don’t repair a sea wall. You keep it company.</blockquote>
      <figcaption>Ida Marsh, harbour mason</figcaption>
    </figure>`,
  },
  parameters: describe('A figure with its caption.'),
};

export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl', align: 'start' },
  parameters: describe('Arabic, from right to left, in the words of the page’s language.'),
  render: ({ lang, dir, align, copy, context }) =>
    html`<div class="stet-article" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
      <article>
        <p>بُني الجدار عند الرصيف الشرقي عام ١٨٧٤، وأُصلح في كل عقد منذ ذلك الحين.</p>
        <stet-pull-quote align=${ifDefined(align)} ?copy=${copy} ?context=${context}>
          <aside aria-label="اقتباس بارز">
            <p data-role="quote">الجدار لا يُصلَح، بل يُؤنَس.</p>
            <p data-role="attribution">عائدة مارش، بنّاءة الميناء</p>
          </aside>
        </stet-pull-quote>
        <p>تقول عائدة مارش: «الجدار لا يُصلَح، بل يُؤنَس»، والأحجار مرقّمة بالطباشير.</p>
      </article>
    </div>`,
};

export const NotInTheStory: Story = {
  args: { markup: html`<p>A sentence that the story no longer has.</p>` },
  parameters: describe(
    'The words are not in the story: the console says so, the reader notices nothing.',
  ),
};
