import { readFileSync } from 'node:fs';
import { staff } from '../../content/staff.ts';
import { stories, type Story } from '../../content/stories.ts';
import { html, jsonData, trusted, type Html } from '../markup.ts';
import { formatDate, words } from '../words.ts';
import type { Conversation } from '../conversation.ts';
import { conversation, type Visit } from './comments.ts';
import { topStories } from './front.ts';
import { page, type Site } from './layout.ts';
import { commentCount, teaser } from './teaser.ts';

const bodies = new Map<string, Html>(
  stories.map(({ slug }) => {
    const file = new URL(`../../content/${slug}.html`, import.meta.url);
    return [slug, trusted(readFileSync(file, 'utf8'))];
  }),
);

export function storyPage(
  site: Site,
  story: Story,
  thread: Conversation | null,
  visit: Visit,
): Html {
  const w = words[story.lang];
  return page(site, {
    path: `/${story.slug}`,
    title: `${story.headline} | ${w.paper}`,
    description: story.description,
    lang: story.lang,
    head: head(site, story),
    main: html` <stet-article
        published="${story.published}"
        ${story.updated && html` updated="${story.updated}"`}
        timezone="UTC"
        reading-time
        age-after="P1Y"
        anchors
        progress
        resume
        listen
        share-selection${story.dropCap && html` drop-cap`}
        ><article>
          ${header(story, thread)} ${body(story)}
          <stet-share class="story-share" text="${story.headline}"
            ><a
              href="mailto:?subject=${encodeURIComponent(
                story.headline,
              )}&amp;body=${encodeURIComponent(`${site.origin}/${story.slug}`)}"
              >${w.shareByMail}</a
            ></stet-share
          >
        </article></stet-article
      >
      ${conversation(site, story, thread, visit)}
      <div class="related">${story.lang === 'en' ? topStories(story) : onward(story)}</div>`,
  });
}

function header(story: Story, thread: Conversation | null): Html {
  const w = words[story.lang];
  const writer = staff[story.writer];
  return html`<header class="story-head">
    <p data-role="kicker">${story.kicker}</p>
    <h1>${story.headline}</h1>
    <p data-role="standfirst">${story.standfirst}</p>
    <p data-role="byline">
      ${
        story.slug === 'foghorn' &&
        html`<img class="cameo" src="/art/hesper-lyle.svg" alt="" width="240" height="240" />`
      }${w.by} <a rel="author" href="/about#${story.writer}">${writer.name}</a>${
        story.dateline && html`${w.comma} <span data-role="dateline">${story.dateline}</span>`
      }
    </p>
    <p class="story-times">
      ${w.published}
      <time datetime="${story.published}">${formatDate(story.published, story.lang, true)}</time>${
        story.updated &&
        html` <span aria-hidden="true">·</span> ${w.updated}
          <time datetime="${story.updated}">${formatDate(story.updated, story.lang, true)}</time>`
      }${
        thread &&
        html` <span aria-hidden="true">·</span> ${commentCount(story, thread.thread.count)}`
      }
    </p>
    ${
      story.art &&
      html`<figure class="alignwide">
        <img
          src="${story.art.file}"
          alt="${story.art.alt}"
          width="${story.art.width}"
          height="${story.art.height}"
          fetchpriority="high"
        />
        <figcaption>${story.art.caption} <small>${story.art.credit}</small></figcaption>
      </figure>`
    }
  </header>`;
}

function body(story: Story): Html {
  const text = bodies.get(story.slug);
  if (story.continueAfter === undefined) return html`${text}`;
  return html`<stet-continue-reading collapsed paragraphs="${story.continueAfter}" detail="time">
    ${text}
  </stet-continue-reading>`;
}

function onward(current: Story): Html {
  const w = words[current.lang];
  const others = stories.filter((story) => story !== current).slice(0, 3);
  return html`<section aria-labelledby="onward-title">
    <h2 id="onward-title">${w.more}</h2>
    <ul class="trio" role="list">
      ${others.map(
        (story) =>
          html`<li lang="en" dir="ltr">
            ${teaser(story, null, { layout: 'stacked', standfirst: false })}
          </li> `,
      )}
    </ul>
  </section>`;
}

function head(site: Site, story: Story): Html {
  const w = words[story.lang];
  const url = `${site.origin}/${story.slug}`;
  const image = story.art && site.origin + story.art.file;
  const modified = story.updated ?? story.published;
  return html`<meta property="og:type" content="article" />
    <meta property="og:site_name" content="${words.en.paper}" />
    <meta property="og:title" content="${story.headline}" />
    <meta property="og:description" content="${story.description}" />
    <meta property="og:url" content="${url}" />
    <meta property="og:locale" content="${story.lang === 'ar' ? 'ar' : 'en_GB'}" />
    ${image && html`<meta property="og:image" content="${image}" />`}
    <meta property="article:published_time" content="${story.published}" />
    <meta property="article:modified_time" content="${modified}" />
    <meta name="author" content="${staff[story.writer].name}" />
    <script type="application/ld+json">
      ${jsonData({
        '@context': 'https://schema.org',
        '@type': story.opinion ? 'OpinionNewsArticle' : 'NewsArticle',
        headline: story.headline,
        description: story.description,
        inLanguage: story.lang,
        articleSection: story.kicker,
        datePublished: story.published,
        dateModified: modified,
        mainEntityOfPage: url,
        image: image ? [image] : [],
        isAccessibleForFree: true,
        author: [
          {
            '@type': 'Person',
            name: staff[story.writer].name,
            url: `${site.origin}/about#${story.writer}`,
          },
        ],
        publisher: { '@type': 'NewsMediaOrganization', name: w.paper, url: `${site.origin}/` },
        ...(story.correction
          ? { correction: { '@type': 'CorrectionComment', text: story.correction } }
          : {}),
      })}
    </script>`;
}
