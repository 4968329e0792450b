import { expect } from '@open-wc/testing';

import { read } from './feed-format.ts';

interface Written {
  url: string;
  title: string;
  summary: string;
  kicker: string;
  byline: string;
  image: string;
  published: string;
}

// A small generator of numbers that are the same in each run.
let seed = 7;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};
const words = [
  'harbour',
  '<b>',
  'R&D',
  '"quoted"',
  '’tis',
  'Überschwemmung',
  '災害',
  'خبر',
  ']]>',
  '&amp;',
  '1 < 2',
  '🌊',
  '%20',
];
const text = (most: number) =>
  Array.from({ length: 1 + random(most) }, () => words[random(words.length)]).join(' ');

const story = (index: number): Written => ({
  url: `https://gazette.example/${index}?a=1&b=${random(9)}`,
  title: text(8),
  summary: text(30),
  kicker: text(2),
  byline: text(3),
  image: `https://gazette.example/${index}.jpg`,
  published: new Date(1_700_000_000_000 + random(10_000) * 1_000_000).toISOString(),
});

const xml = (value: string) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
const html = (value: string) => xml(value);
const ns =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';
const cdata = (value: string) => `<![CDATA[${html(value)}]]>`;
const media = (image: string) => `<media:thumbnail url="${xml(image)}"/>`;

const item = (about: string, date: string, wrap: (value: string) => string) => (one: Written) =>
  `<item ${about}><title>${wrap(one.title)}</title><link>${xml(one.url)}</link>
  <description>${wrap(one.summary)}</description><category>${wrap(one.kicker)}</category>
  <dc:creator>${xml(one.byline)}</dc:creator><${date}>${one.published}</${date}>${media(one.image)}</item>`;
const entry = (type: string, wrap: (value: string) => string) => (one: Written) =>
  `<entry><title type="${type}">${wrap(one.title)}</title><link href="${xml(one.url)}"/>
  <summary type="${type}">${wrap(one.summary)}</summary><category term="x" label="${xml(one.kicker)}"/>
  <author><name>${xml(one.byline)}</name></author><published>${one.published}</published>${media(one.image)}</entry>`;
const escapedTwice = (value: string) => xml(html(value));

/** The same stories in each format, as different software writes it. */
const writers: Record<string, (stories: Written[]) => string> = {
  'JSON Feed 1.1': (stories) =>
    JSON.stringify({
      items: stories.map(({ byline, kicker, published, ...rest }) => ({
        ...rest,
        tags: [kicker],
        authors: [{ name: byline }],
        date_published: published,
      })),
    }),
  'JSON Feed 1.0': (stories) =>
    JSON.stringify({
      items: stories.map(({ byline, kicker, published, url, ...rest }) => ({
        ...rest,
        external_url: url,
        tags: [kicker],
        author: { name: byline },
        date_published: published,
      })),
    }),
  'RSS 2, escaped': (stories) =>
    `<rss version="2.0" ${ns}><channel>${stories.map(item('', 'pubDate', escapedTwice)).join('')}</channel></rss>`,
  'RSS 2, CDATA': (stories) =>
    `\uFEFF<?xml version="1.0"?>\n<rss version="2.0" ${ns}><channel>${stories.map(item('', 'pubDate', cdata)).join('')}</channel></rss>`,
  'RSS 1': (stories) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${ns}>
    ${stories.map(item('rdf:about="x"', 'dc:date', escapedTwice)).join('')}</rdf:RDF>`,
  'Atom, text': (stories) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${ns}>${stories.map(entry('text', xml)).join('')}</feed>`,
  'Atom, html': (stories) =>
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/2005/Atom" ${ns}>${stories.map(entry('html', escapedTwice)).join('')}</a:feed>`,
  'WordPress REST': (stories) =>
    JSON.stringify(
      stories.map((one) => ({
        link: one.url,
        date_gmt: one.published.slice(0, 19),
        title: { rendered: html(one.title) },
        excerpt: { rendered: `<p>${html(one.summary)}</p>\n` },
        _embedded: {
          author: [{ name: html(one.byline) }],
          'wp:featuredmedia': [{ source_url: one.image }],
          'wp:term': [[{ name: html(one.kicker) }], []],
        },
      })),
    ),
  'JSON-LD ItemList': (stories) =>
    JSON.stringify({
      '@graph': [
        {
          '@type': 'ItemList',
          itemListElement: stories.map((one, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            item: {
              url: one.url,
              headline: one.title,
              description: one.summary,
              articleSection: one.kicker,
              author: { name: one.byline },
              image: [{ url: one.image }],
              datePublished: one.published,
            },
          })),
        },
      ],
    }),
};

describe('top-stories: the same stories', () => {
  it('are read from each format alike', function () {
    this.timeout(60_000);
    let count = 0;
    for (let round = 0; round < 120; round += 1) {
      const stories = Array.from({ length: random(12) }, (_, index) => story(index));
      const expected = stories.map((one) => ({
        href: one.url,
        headline: one.title,
        standfirst: one.summary,
        kicker: one.kicker,
        byline: one.byline,
        image: one.image,
        published: `${one.published.slice(0, 19)}.000Z`,
      }));
      for (const [name, write] of Object.entries(writers)) {
        count += 1;
        const found = read(write(stories)).map(
          ({ href, headline, standfirst, kicker, byline, image, published }) => ({
            href,
            headline,
            standfirst,
            kicker,
            byline,
            image,
            published,
          }),
        );
        expect(found, `${name}, round ${round}`).to.deep.equal(expected);
      }
    }
    expect(count).to.be.above(1000);
    console.log(`${count} feeds in ${Object.keys(writers).length} formats, read alike`);
  });
});
