import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';

import '@stet/comments/define.js';
import type { StetComments } from '@stet/comments';

import { sampleEndpoint, serveSample, type SampleThread } from './sample-thread.ts';

interface Args {
  label?: string;
  loading: 'click' | 'visible' | 'eager';
}

const meta: Meta<Args> = {
  title: 'Elements/Comments',
  component: 'stet-comments',
  args: { loading: 'click' },
  argTypes: { loading: { control: 'select', options: ['click', 'visible', 'eager'] } },
  render: (args) =>
    html`<stet-comments loading=${args.loading} label=${args.label || nothing}>
      <h2>Comments</h2>
      ${list}
    </stet-comments>`,
};
export default meta;

type Story = StoryObj<Args>;

const describe = (story: string) => ({ docs: { description: { story } } });

export const ClickToComment: Story = {
  parameters: describe('Comments that the CMS has printed, behind a button that says how many.'),
};

export const Open: Story = {
  args: { loading: 'eager' },
  parameters: describe('The printed comments, open, with the theme’s typography.'),
};

export const OwnLabel: Story = {
  args: { label: 'Join the conversation' },
  parameters: describe('Words of one’s own on the button.'),
};

export const ServiceDown: Story = {
  parameters: describe('A thread whose service does not answer says so, and offers to try again.'),
  render: () =>
    html`<stet-comments
      loading="eager"
      endpoint="/no-comments-in-storybook/"
      thread="storybook"
    ></stet-comments>`,
};

export const RightToLeft: Story = {
  args: { loading: 'eager' },
  parameters: describe('An Arabic thread, from right to left.'),
  render: (args) =>
    html`<div lang="ar" dir="rtl">
      <stet-comments loading=${args.loading} label="انقر للتعليق">${arabicList}</stet-comments>
    </div>`,
};

const sample = (thread: SampleThread) => ({
  beforeEach: () => serveSample(thread),
  render: () =>
    html`<stet-comments
      loading="eager"
      endpoint=${sampleEndpoint}
      thread="sample"
    ></stet-comments>`,
});

/** Presses the buttons with these words, one after the other, as a reader would. */
const press =
  (...labels: string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('stet-comments') as StetComments;
    await element.open();
    await element.updateComplete;
    for (const label of labels)
      [...(element.shadowRoot?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent.trim() === label)
        ?.click();
  };

export const Thread: Story = {
  parameters: describe(
    'From a service: one’s own comment, an editor’s pick with replies, one that was removed, one that waits, and more to load.',
  ),
  ...sample('full'),
};

export const OwnMenu: Story = {
  parameters: describe('What is under “More” of one’s own comment.'),
  ...sample('full'),
  play: press('More'),
};

export const Editing: Story = {
  parameters: describe('One’s own comment is being edited.'),
  ...sample('full'),
  play: press('More', 'Edit'),
};

export const Deleting: Story = {
  parameters: describe('One’s own comment is deleted after a question.'),
  ...sample('full'),
  play: press('More', 'Delete'),
};

export const Closed: Story = {
  parameters: describe('A thread that takes no more comments says so, and has no form.'),
  ...sample('closed'),
};

export const Reporting: Story = {
  parameters: describe('Another reader’s comment is reported, without an account.'),
  ...sample('closed'),
  play: press('More', 'Report'),
};

export const Empty: Story = {
  parameters: describe('Nobody has said anything yet: the thread invites to.'),
  ...sample('empty'),
};

export const RightToLeftThread: Story = {
  parameters: describe(
    'A thread from a service, from right to left, with a name from left to right.',
  ),
  ...sample('arabic'),
  render: () =>
    html`<div lang="ar" dir="rtl">
      <stet-comments loading="eager" endpoint=${sampleEndpoint} thread="sample"></stet-comments>
    </div>`,
};

const item = (id: number, name: string, words: string, replies?: TemplateResult) => html`
  <li id="comment-${id}" class="comment">
    <article class="comment-body">
      <footer class="comment-meta"><b class="fn">${name}</b></footer>
      <div class="comment-content"><p>${words}</p></div>
    </article>
    ${
      replies
        ? html`<ol class="children">
            ${replies}
          </ol>`
        : nothing
    }
  </li>
`;

const list = html`<ol class="comment-list">
  ${item(
    1,
    'Tobias Ferne',
    'The old log book is in the town library, second floor. It is worth the stairs.',
    item(2, 'Ilse Karo', 'And the librarian will tell you which years to skip.'),
  )}
  ${item(3, 'R. Quayle', 'Forty people, and none of them in a union. That is the story.')}
</ol>`;

const arabicList = html`<ol class="comment-list">
  ${item(1, 'ليلى', 'السجل القديم في مكتبة المدينة، وهو يستحق الزيارة.')}
  ${item(2, 'Tobias', 'شكرًا على المقال.')}
</ol>`;
