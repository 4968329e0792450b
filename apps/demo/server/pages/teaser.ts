import { staff } from '../../content/staff.ts';
import type { Story } from '../../content/stories.ts';
import { html, type Html } from '../markup.ts';
import { formatDate, words } from '../words.ts';

export interface TeaserOptions {
  layout?: 'auto' | 'stacked' | 'horizontal' | 'hero' | 'compact' | 'text';
  level?: 2 | 3;
  standfirst?: boolean;
  /** The first picture a reader sees is fetched first; all others wait until they come near. */
  eager?: boolean;
}

export function teaser(story: Story, count: number | null, options: TeaserOptions = {}): Html {
  const { layout = 'auto', level = 3, standfirst = true, eager = false } = options;
  const { art } = story;
  const w = words[story.lang];
  const kicker = html`<span data-role="kicker">${story.kicker}</span> `;
  const link = html`<a href="/${story.slug}">${story.headline}</a>`;
  const heading = level === 2 ? html`<h2>${kicker}${link}</h2>` : html`<h3>${kicker}${link}</h3>`;
  return html`<stet-teaser
    layout="${layout}"
    type="${story.opinion ? 'opinion' : 'article'}"
    data-story="${story.slug}"
    ${story.lang !== 'en' && html` lang="${story.lang}" dir="${w.dir}"`}
  >
    ${
      art &&
      layout !== 'text' &&
      html`<img
        slot="media"
        src="${art.file}"
        alt=""
        width="${art.width}"
        height="${art.height}"
        ${eager ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`}
      />`
    }
    ${heading} ${standfirst && html`<p slot="standfirst">${story.standfirst}</p>`}
    <p slot="meta">
      ${w.by} ${staff[story.writer].name} <span aria-hidden="true">·</span>
      <time datetime="${story.published}">${formatDate(story.published, story.lang)}</time>${
        count !== null && html` <span aria-hidden="true">·</span> ${commentCount(story, count)}`
      }
    </p>
  </stet-teaser>`;
}

/** A link to the conversation. The number stands there without a script too, and is brought up to date by one. */
export function commentCount(story: Story, count: number): Html {
  const w = words[story.lang];
  return html`<a href="/${story.slug}#comments"
    >${w.comments}
    <stet-comment-count endpoint="/comments/" thread="${story.slug}"
      >${new Intl.NumberFormat(story.lang).format(count)}</stet-comment-count
    ></a
  >`;
}
