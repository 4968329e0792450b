import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '@stet/continue-reading/define.js';

interface Args {
  collapsed: boolean;
  collapsible: boolean;
  detail?: string;
  href?: string;
  label?: string;
  'label-collapse'?: string;
  paragraphs?: number | undefined;
  words?: number;
  screens?: number;
  at?: string;
  'min-hidden'?: number;
  media?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

const meta: Meta<Args> = {
  title: 'Elements/Continue Reading',
  component: 'stet-continue-reading',
  args: { collapsed: true, collapsible: false, paragraphs: 2 },
  argTypes: { detail: { control: 'select', options: ['', 'time', 'words', 'time words'] } },
  render: (args) => tagWith(args, story),
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Collapsed: Story = {
  parameters: describe('What a reader meets first: two paragraphs, and a button for the others.'),
};

export const Expanded: Story = {
  args: { collapsed: false },
  parameters: describe(
    'After the button: the whole text, and no trace of it having been held back.',
  ),
};

export const WithDetail: Story = {
  args: { detail: 'time words' },
  parameters: describe('The button says how much is left, so that the reader can choose.'),
};

export const Collapsible: Story = {
  args: { collapsible: true },
  parameters: describe('A disclosure: the button stays, keeps its name and says its state.'),
};

export const CollapsibleWithTwoLabels: Story = {
  args: { collapsible: true, label: 'Show the recipe', 'label-collapse': 'Hide the recipe' },
  parameters: describe('A disclosure whose name changes in place of its state.'),
};

export const LinkToThePage: Story = {
  args: { href: '/tide-tables' },
  parameters: describe('On a front page: nothing is held back here, the full page has the rest.'),
};

export const OwnButtonAndNote: Story = {
  parameters: describe('A button and a note of the publisher’s own, in the slots.'),
  render: (args) =>
    tagWith(
      args,
      html`${story}<button slot="button" type="button">Read the other half</button>
        <small slot="note">Free to read</small>`,
    ),
};

export const TooShort: Story = {
  args: { 'min-hidden': 500 },
  parameters: describe('When fewer words would be held back than `min-hidden`, nothing is.'),
};

export const CollapsibleOpen: Story = {
  args: { collapsed: false, collapsible: true },
  parameters: describe(
    'The disclosure open: the button stands before what it shows, and closes it.',
  ),
};

export const CutByWords: Story = {
  args: { paragraphs: undefined, words: 60 },
  parameters: describe('Cut after the block in which so many words are reached.'),
};

export const CutByScreens: Story = {
  args: { paragraphs: undefined, screens: 0.2 },
  parameters: describe('Cut after so many heights of the window, whatever the text is set in.'),
};

export const CutAtTheMarker: Story = {
  args: { paragraphs: undefined, at: "[id^='more-']" },
  parameters: describe('Cut where the author put WordPress’s “Read more” marker.'),
  render: (args) =>
    tagWith(
      args,
      html`<p>At ten to five the only lit window on Quay Street belongs to the ice house.</p>
        <p><span id="more-12"></span>By six there are forty people here.</p>
        ${story}`,
    ),
};

export const OnSmallScreens: Story = {
  args: { media: '(max-width: 40rem)' },
  parameters: describe('Held back only where the window is narrow.'),
};

export const AdoptsTheTemplatesText: Story = {
  parameters: describe(
    'The template prints its own box; the tag stands elsewhere and moves nothing in it.',
  ),
  render: ({ paragraphs }) =>
    html`<article class="stet-article">
      <h1>The harbour wakes before the town</h1>
      <div class="entry-content">${story}</div>
      <stet-continue-reading
        for=".entry-content"
        collapsed
        remember="none"
        min-hidden="20"
        paragraphs=${ifDefined(paragraphs)}
      ></stet-continue-reading>
    </article>`,
};

export const InGerman: Story = {
  args: { lang: 'de', detail: 'time words', paragraphs: 1 },
  parameters: describe('In the language of the page, numbers and units too.'),
  render: (args) => tagWith(args, germanStory),
};

export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl', detail: 'time words' },
  parameters: describe('Arabic, from right to left.'),
  render: (args) => tagWith({ ...args, paragraphs: 1 }, arabicStory),
};

function tagWith(args: Args, content: TemplateResult): TemplateResult {
  return html`<article class="stet-article" lang=${ifDefined(args.lang)} dir=${ifDefined(args.dir)}>
    <h1>${headlines[args.lang ?? 'en']}</h1>
    <stet-continue-reading
      remember="none"
      ?collapsed=${args.collapsed}
      ?collapsible=${args.collapsible}
      paragraphs=${ifDefined(args.paragraphs)}
      words=${ifDefined(args.words)}
      screens=${ifDefined(args.screens)}
      at=${ifDefined(args.at)}
      media=${ifDefined(args.media)}
      min-hidden=${args['min-hidden'] ?? 20}
      detail=${args.detail || nothing}
      href=${args.href || nothing}
      label=${args.label || nothing}
      label-collapse=${args['label-collapse'] || nothing}
      >${content}</stet-continue-reading
    >
  </article>`;
}

const headlines: Record<string, string> = {
  ar: 'الميناء يستيقظ قبل المدينة',
  de: 'Der Hafen wacht vor der Stadt auf',
  en: 'The harbour wakes before the town',
};

const story = html`
  <p>
    At ten to five the only lit window on Quay Street belongs to the ice house, and the only sound
    is the conveyor that fills the day’s boxes. By six there are forty people here, and not one of
    them has raised a voice.
  </p>
  <p>
    “You learn to read the water by what it does to the ropes,” says Maren Aldous, who has kept the
    harbour log for nineteen years. The book on her desk is the fourth since she began.
  </p>
  <h2>Two metres in a night</h2>
  <p>
    In January the log records a rise that nobody had a line for. She ruled one in, above the
    printed ones, and wrote the hour beside it. The engineers came in March, asked for the book, and
    have had it copied twice since.
  </p>
  <p>
    What they found was not a flood but a habit: each spring tide since the new wall went up had
    stood a hand higher against the old one. The wall had not kept the sea out. It had told it where
    to go.
  </p>
`;

const arabicStory = html`
  <p>
    قبل الخامسة بعشر دقائق لا يضيء في شارع الرصيف سوى نافذة واحدة، نافذة مصنع الثلج، ولا يُسمع سوى
    صوت السير الذي يملأ صناديق اليوم.
  </p>
  <p>
    تقول مارين التي تحفظ سجل الميناء منذ تسعة عشر عامًا: «تتعلم أن تقرأ الماء مما يفعله بالحبال».
    والدفتر الذي على مكتبها هو الرابع منذ بدأت.
  </p>
  <p>
    في كانون الثاني سجّل الدفتر ارتفاعًا لم يكن له سطر مطبوع، فرسمت سطرًا فوق السطور وكتبت الساعة إلى
    جانبه.
  </p>
`;

const germanStory = html`
  <p>
    Um zehn vor fünf brennt in der Kaistraße nur ein Licht, im Eishaus, und zu hören ist nur das
    Band, das die Kisten des Tages füllt.
  </p>
  <p>
    „Man lernt das Wasser an dem zu lesen, was es mit den Seilen macht“, sagt Maren Aldous, die seit
    neunzehn Jahren das Hafenbuch führt. Das Buch auf ihrem Tisch ist das vierte.
  </p>
  <p>
    Im Januar verzeichnet es einen Wasserstand, für den niemand eine Zeile vorgesehen hatte. Sie zog
    eine, über den gedruckten, und schrieb die Stunde daneben.
  </p>
`;
