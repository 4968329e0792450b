import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '@stet/article/define.js';

interface Args {
  published?: string;
  'reading-time'?: string;
  'age-after'?: string;
  'drop-cap': boolean;
  anchors: boolean;
  progress: boolean;
  resume: boolean;
  'share-selection': boolean;
  listen: boolean;
  'listen-src'?: string;
  'label-listen'?: string;
  'label-age'?: string;
  'label-reading-time'?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

const meta: Meta<Args> = {
  title: 'Elements/Article',
  component: 'stet-article',
  args: {
    'drop-cap': false,
    anchors: false,
    progress: false,
    resume: false,
    'share-selection': false,
    listen: false,
  },
  argTypes: { 'reading-time': { control: 'select', options: ['minutes', 'range', 'words'] } },
  render: (args) => tagWith(args, boats),
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const Plain: Story = {
  parameters: describe(
    'Nothing asked for: the article as the page prints it, in the theme’s type.',
  ),
};

export const ReadingTime: Story = {
  args: { 'reading-time': 'minutes' },
  parameters: describe(
    'Above the kicker, how long the story takes at the usual rate of its language.',
  ),
};

export const ReadingTimeAsRange: Story = {
  args: { 'reading-time': 'range' },
  parameters: describe('From a quick reader’s minutes to a slow reader’s.'),
};

export const ReadingTimeAsWords: Story = {
  args: { 'reading-time': 'words' },
  parameters: describe('The length, for those who know their own pace.'),
};

export const Aged: Story = {
  args: { published: '2021-03-02T07:00Z', 'reading-time': 'minutes', 'age-after': 'P1Y' },
  parameters: describe(
    'An old story says so before its headline, so that nobody takes it for news.',
  ),
};

export const DropCap: Story = {
  args: { 'drop-cap': true },
  parameters: describe(
    'A first letter of three lines, as the first paragraph is long enough for one.',
  ),
};

export const DropCapRefused: Story = {
  args: { 'drop-cap': true },
  render: (args) => tagWith(args, short),
  parameters: describe('None is drawn on a quotation mark, whatever the attribute says.'),
};

export const Anchors: Story = {
  args: { anchors: true },
  parameters: describe('Headings are links to themselves; the sign shows on hover and on focus.'),
};

export const Progress: Story = {
  args: { progress: true },
  parameters: describe(
    'A bar grows at the top of the window while the story is read. Scroll to see it.',
  ),
};

export const Resume: Story = {
  args: { resume: true },
  parameters: describe(
    'Read to the middle, wait a second and reload: the place is offered, with a word why.',
  ),
};

export const ShareSelection: Story = {
  args: { 'share-selection': true },
  parameters: describe(
    'Select a sentence: it can be copied with its source and a link to the very words, or shared.',
  ),
};

export const Listen: Story = {
  args: { 'reading-time': 'minutes', listen: true },
  parameters: describe(
    'The browser reads the story out, sentence by sentence, and underlines the one it is at. No button stands where there is no voice.',
  ),
};

export const ListenToARecording: Story = {
  args: { 'reading-time': 'minutes', listen: true, 'listen-src': silence() },
  parameters: describe(
    'The publisher’s own recording (here, five seconds of silence), with the browser’s controls once it plays.',
  ),
};

export const DropCapInAdoptedArticle: Story = {
  args: { 'drop-cap': true, 'reading-time': 'minutes' },
  render: (args) => html`
    <div class="stet-article" id="printed">${boats}</div>
    <stet-article
      for="#printed"
      reading-time=${ifDefined(args['reading-time'])}
      ?drop-cap=${args['drop-cap']}
    ></stet-article>
  `,
  parameters: describe(
    'With for, the cap is drawn in what the template prints, which is neither wrapped nor marked.',
  ),
};

export const Everything: Story = {
  args: {
    published: '2021-03-02T07:00Z',
    'reading-time': 'minutes',
    'age-after': 'P1Y',
    'drop-cap': true,
    anchors: true,
    progress: true,
    resume: true,
    'share-selection': true,
    listen: true,
  },
  parameters: describe(
    'All at once. Scroll halfway, wait a second and reload: the place is offered.',
  ),
};

export const RightToLeft: Story = {
  args: {
    published: '2021-03-02T07:00Z',
    'reading-time': 'minutes',
    'age-after': 'P1Y',
    progress: true,
    anchors: true,
    listen: true,
    'share-selection': true,
    lang: 'ar',
    dir: 'rtl',
  },
  render: (args) => tagWith(args, oven),
  parameters: describe('An Arabic story: the row, the sign and the bar start from the right.'),
};

function tagWith(args: Args, story: TemplateResult): TemplateResult {
  return html`<stet-article
    published=${ifDefined(args.published)}
    reading-time=${ifDefined(args['reading-time'])}
    age-after=${ifDefined(args['age-after'])}
    label-age=${ifDefined(args['label-age'])}
    label-reading-time=${ifDefined(args['label-reading-time'])}
    lang=${args.lang ?? nothing}
    dir=${args.dir ?? nothing}
    ?drop-cap=${args['drop-cap']}
    ?anchors=${args.anchors}
    ?progress=${args.progress}
    ?resume=${args.resume}
    ?share-selection=${args['share-selection']}
    ?listen=${args.listen}
    listen-src=${ifDefined(args['listen-src'])}
    label-listen=${ifDefined(args['label-listen'])}
    >${story}</stet-article
  >`;
}

/** A sound file, made here so that the story needs no other. */
function silence(): string {
  const rate = 8000;
  const samples = 5 * rate;
  const file = new DataView(new ArrayBuffer(44 + samples));
  const letters = new TextEncoder();
  const write = (at: number, text: string) => {
    letters.encode(text).forEach((letter, index) => file.setUint8(at + index, letter));
  };
  write(0, 'RIFF');
  file.setUint32(4, 36 + samples, true);
  write(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  write(36, 'data');
  file.setUint32(40, samples, true);
  for (let at = 44; at < file.byteLength; at += 1) file.setUint8(at, 128);
  return URL.createObjectURL(new Blob([file], { type: 'audio/wav' }));
}

const boats = html`<article>
  <header>
    <p data-role="kicker">Harbour</p>
    <h1>The last boatbuilder on Sallow Island takes an apprentice</h1>
    <p data-role="standfirst">
      For eleven years Edda Corrin worked alone. Then a girl asked what the steam was for.
    </p>
    <p data-role="byline">
      By <a rel="author" href="#ann">Ann Merrow</a>
      <time datetime="2021-03-02T07:00Z">2 March 2021</time>
    </p>
  </header>
  <p>
    Steam comes out of the shed at the end of Rope Lane on most mornings between October and April,
    and people who have just moved to the island have twice called the fire brigade. It is not a
    fire. It is oak, five planks at a time, being made soft enough to go round the side of a boat.
  </p>
  <p>
    Edda Corrin has ninety seconds from the moment a plank leaves the box. After that it remembers
    that it is a tree. For eleven winters she did it by herself, with a clamp in each hand and a
    third between her teeth, and a boat took two years.
  </p>
  <h2>A question at the door</h2>
  <p>
    Last autumn a girl on her way home from school stopped at the open door and asked what the steam
    was for. She came back the next day with another question, and on the third she brought gloves.
    Nobody had told her that the trade was finished, so she had made no plans around it.
  </p>
  <p>
    “You cannot teach it by talking,” Corrin says. “You hold the other end, and the plank tells you
    when you are late.” They have hung nine planks together since the new year, and split only two.
  </p>
  <h2>What a boat costs</h2>
  <p>
    A new one, seventeen feet long, takes four hundred hours and sells for less than a used car.
    There are six names on the list. The first of them has waited since 2018 and sends a card at
    Christmas, to show that he is still alive and still wants it.
  </p>
</article>`;

const short = html`<article>
  <header><h1>Ferry to run through the night of the fair</h1></header>
  <p>“Nobody will have to swim,” the harbour master said.</p>
</article>`;

const oven = html`<article>
  <header>
    <p data-role="kicker">الميناء</p>
    <h1>الفرن الذي لا ينام</h1>
  </header>
  <p>يبدأ العمل قبل الفجر بثلاث ساعات، حين يعود أوّل القوارب ويصعد البحّارة إلى الشارع جائعين.</p>
  <h2>ساعة المدّ</h2>
  <p>لا ساعة على الجدار. يعرف الخبّاز الوقت من صوت الماء تحت الرصيف، ومن رائحة الخشب الرطب.</p>
</article>`;
