import { findStory, stories, type Story } from '../../content/stories.ts';
import { html, jsonData, type Html } from '../markup.ts';
import { words } from '../words.ts';
import { page, type Site } from './layout.ts';
import { teaser, type TeaserOptions } from './teaser.ts';

const tides: readonly [day: string, kind: string, time: string, metres: string][] = [
  ['Sat', 'High', '09:12', '3.9'],
  ['Sat', 'Low', '15:31', '1.4'],
  ['Sat', 'High', '21:40', '4.0'],
  ['Sun', 'Low', '03:58', '1.3'],
  ['Sun', 'High', '10:05', '4.1'],
];

/** `counts`: comments of each story, or null where the comment service did not answer. */
export function frontPage(site: Site, counts: Record<string, number> | null): Html {
  const show = (slug: string, options?: TeaserOptions): Html => {
    const story = findStory(slug);
    if (!story)
      throw new Error(`The front page shows "${slug}", which is not in content/stories.ts.`);
    return teaser(story, counts && (counts[slug] ?? 0), options);
  };
  return page(site, {
    path: '/',
    title: 'The Pellmouth Lantern: news from the mouth of the Pell',
    description:
      'Independent news, long reads and opinion from Pellmouth: the harbour, the town hall, the fish quay and everyone awake at high water.',
    masthead: 'h1',
    head: head(site),
    main: html` <div class="front">
      <section class="front-today" aria-labelledby="today">
        <h2 id="today" class="visually-hidden">Today</h2>
        <div class="lead">${show('eleven-centimetres', { layout: 'stacked', eager: true })}</div>
        <ul class="seconds" role="list">
          <li>${show('ottoline-brack', { layout: 'stacked' })}</li>
          <li>${show('swing-bridge', { layout: 'stacked' })}</li>
        </ul>
      </section>
      <div class="rail">${topStories()} ${tideTable()}</div>
      <section class="band" aria-labelledby="town">
        <h2 id="town" class="band-title">The town</h2>
        <ul class="pair" role="list">
          <li>${show('herring', { layout: 'stacked' })}</li>
          <li>${show('flood-siren', { layout: 'stacked' })}</li>
        </ul>
      </section>
      <div class="columns">
        <section class="band band-opinion" aria-labelledby="opinion">
          <h2 id="opinion" class="band-title">Opinion</h2>
          ${show('foghorn')}
        </section>
        <section class="band band-arabic" aria-labelledby="arabic">
          <h2 id="arabic" class="band-title">
            <span lang="ar" dir="rtl">الصفحة العربية</span>
            <span class="gloss">The Arabic page</span>
          </h2>
          ${show('forn-al-raseef')}
        </section>
        <section class="band" aria-labelledby="archive">
          <h2 id="archive" class="band-title">From the archive</h2>
          ${show('night-ferry')}
        </section>
      </div>
    </div>`,
  });
}

/** The list as printed; the element may refresh it from the feed. */
export function topStories(current?: Story): Html {
  const picks = stories.filter((story) => story !== current && story.lang === 'en').slice(0, 5);
  return html`<stet-top-stories src="/feed.json" limit="5" numbered exclude-current>
    <h2>${words.en.topStories}</h2>
    <ol>
      ${picks.map((story) => html`<li><a href="/${story.slug}">${story.headline}</a></li> `)}
    </ol>
  </stet-top-stories>`;
}

function tideTable(): Html {
  return html`<section class="tides" aria-labelledby="tides-title">
    <h2 id="tides-title">Tides at the Staithe</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Water</th>
          <th scope="col" class="num">Time</th>
          <th scope="col" class="num">Metres</th>
        </tr>
      </thead>
      <tbody>
        ${tides.map(
          ([day, kind, time, metres]) =>
            html`<tr>
              <td>${day}</td>
              <td>${kind}</td>
              <td class="num">${time}</td>
              <td class="num">${metres}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    <p>Above Staithe Datum, <a href="/eleven-centimetres#the-bolt">wherever that is</a>.</p>
  </section>`;
}

function head(site: Site): Html {
  return html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="${words.en.paper}" />
    <meta property="og:title" content="${words.en.paper}" />
    <meta property="og:url" content="${site.origin}/" />
    <script type="application/ld+json">
      ${jsonData({
        '@context': 'https://schema.org',
        '@type': 'NewsMediaOrganization',
        name: words.en.paper,
        url: `${site.origin}/`,
        logo: `${site.origin}/art/favicon.svg`,
        foundingDate: '1871',
        correctionsPolicy: `${site.origin}/about#corrections`,
      })}
    </script>`;
}
