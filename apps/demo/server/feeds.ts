import { staff } from '../content/staff.ts';
import { stories, type Story } from '../content/stories.ts';
import { escape } from './markup.ts';

const title = 'The Pellmouth Lantern';
const description = 'News, long reads and opinion from the mouth of the Pell.';

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(origin: string): string {
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: `${origin}/`,
      feed_url: `${origin}/feed.json`,
      icon: `${origin}/art/favicon.svg`,
      language: 'en',
      items: stories.map((story) => ({
        id: `${origin}/${story.slug}`,
        url: `${origin}/${story.slug}`,
        title: story.headline,
        summary: story.standfirst,
        content_text: story.description,
        ...(story.art && { image: origin + story.art.file }),
        date_published: story.published,
        date_modified: story.updated ?? story.published,
        authors: [{ name: staff[story.writer].name, url: `${origin}/about#${story.writer}` }],
        tags: [story.kicker],
        language: story.lang,
      })),
    },
    null,
    2,
  );
}

/** RSS 2.0 with Dublin Core's creator and Media RSS's thumbnail, which readers know. */
export function rssFeed(origin: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escape(title)}</title>
<link>${escape(origin)}/</link>
<atom:link href="${escape(origin)}/feed.xml" rel="self" type="application/rss+xml"/>
<description>${escape(description)}</description>
<language>en</language>
${stories.map((story) => item(origin, story)).join('\n')}
</channel>
</rss>
`;
}

function item(origin: string, story: Story): string {
  const url = escape(`${origin}/${story.slug}`);
  return `<item>
<title>${escape(story.headline)}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<description>${escape(story.standfirst)}</description>
<category>${escape(story.kicker)}</category>
<dc:creator>${escape(staff[story.writer].name)}</dc:creator>
<dc:language>${story.lang}</dc:language>
<pubDate>${new Date(story.published).toUTCString()}</pubDate>${
    story.art
      ? `\n<media:thumbnail url="${escape(origin + story.art.file)}" width="${story.art.width}" height="${story.art.height}"/>`
      : ''
  }
</item>`;
}
