import { html, nothing, type TemplateResult } from 'lit';

import { findStory, stories, type Story } from '../../../apps/demo/content/stories.ts';

/** The sample newspaper's stories, as a front shows them. */
export const english: readonly Story[] = stories.filter(({ lang }) => lang === 'en');

interface Options {
  layout?: 'auto' | 'stacked' | 'horizontal' | 'overlay' | 'hero' | 'compact' | 'text';
  standfirst?: boolean;
  picture?: boolean;
  continues?: boolean;
}

export function teaser(story: Story, options: Options = {}): TemplateResult {
  const { layout = 'auto', standfirst = true, picture = true, continues = false } = options;
  const { art } = story;
  return html`<stet-teaser
    layout=${layout}
    type=${story.opinion ? 'opinion' : 'article'}
    continue=${continues ? '' : nothing}
    lang=${story.lang}
    dir=${story.lang === 'ar' ? 'rtl' : 'ltr'}
  >
    ${
      art && picture
        ? html`<img
            slot="media"
            src=${art.file.slice(1)}
            alt=""
            width=${art.width}
            height=${art.height}
          />`
        : nothing
    }
    <h3>
      <span data-role="kicker">${story.kicker}</span>
      <a href="#${story.slug}">${story.headline}</a>
    </h3>
    ${standfirst ? html`<p slot="standfirst">${story.standfirst}</p>` : nothing}
    <p slot="meta"><time datetime=${story.published}>${day(story)}</time></p>
  </stet-teaser>`;
}

const day = ({ lang, published }: Story): string =>
  new Intl.DateTimeFormat(lang === 'ar' ? 'ar' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(published));

export const topStories = (limit = 5): TemplateResult =>
  html`<stet-top-stories limit=${limit} numbered>
    <h2>Top Stories</h2>
    <ol>
      ${english
        .slice(0, limit)
        .map(({ slug, headline }) => html`<li><a href="#${slug}">${headline}</a></li>`)}
    </ol>
  </stet-top-stories>`;

export function storyOf(slug: string): Story {
  const story = findStory(slug);
  if (!story)
    throw new Error(`The sample newspaper has no story "${slug}". See apps/demo/content.`);
  return story;
}
