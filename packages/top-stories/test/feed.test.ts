import { expect } from '@open-wc/testing';

import { fileOf, read, refusal } from './feed-format.ts';

const ledger = 'https://gazette.example/ledger';
const published = '2026-05-04T09:00:00.000Z';

describe('top-stories: formats', () => {
  it('reads JSON Feed', async () => {
    const stories = read(await fileOf('stories.json'));
    expect(stories).to.have.length(5);
    expect(stories[0]).to.deep.equal({
      id: '1',
      href: 'https://gazette.example/flood',
      headline: 'Flood warning lifted',
      kicker: 'Weather',
      standfirst: 'The river is back in its bed.',
      image: 'https://gazette.example/packages/theme/test/pages/harbour.svg',
      imageAlt: '',
      published,
      updated: '',
      byline: 'Ann Speaker',
      type: '',
    });
  });

  it('reads RSS 2 as text, without links that run scripts, and takes a guid for a link', async () => {
    const stories = read(await fileOf('stories.xml'));
    expect(stories.map(({ headline }) => headline)).to.deep.equal([
      'Rope & tar: a price',
      'By its guid',
    ]);
    expect(stories[0]).to.deep.include({
      href: ledger,
      kicker: 'History',
      standfirst: 'What a lamp cost.',
      image: 'https://gazette.example/ledger.jpg',
      published,
      byline: 'Tom Reeve',
    });
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
  });

  it('reads RSS 1', () => {
    const [story] = read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Gazette</title></channel>
      <item rdf:about="${ledger}"><title>Rope</title><link>${ledger}</link><dc:date>2026-05-04T09:00Z</dc:date></item>
    </rdf:RDF>`);
    expect(story).to.deep.include({ href: ledger, headline: 'Rope', published });
  });

  it('reads Atom', async () => {
    expect(read(await fileOf('stories.atom'))[0]).to.deep.include({
      href: ledger,
      headline: 'Rope & tar',
      kicker: 'History',
      standfirst: 'What a lamp cost.',
      published,
      updated: '2026-05-05T09:00:00.000Z',
      byline: 'Tom Reeve, Ann Speaker',
    });
  });

  it('reads WordPress’s posts', async () => {
    expect(read(await fileOf('posts.json'))[0]).to.deep.equal({
      id: '7',
      href: ledger,
      headline: 'Rope & tar – a price',
      kicker: 'History',
      standfirst: 'What a lamp cost. […]',
      image: 'https://gazette.example/ledger.jpg',
      imageAlt: 'A ledger',
      published,
      updated: '2026-05-05T09:00:00.000Z',
      byline: 'Tom Reeve',
      type: '',
    });
  });

  it('reads an ItemList of JSON-LD', async () => {
    const [first, second] = read(await fileOf('item-list.json'));
    expect(first).to.deep.include({ href: ledger, headline: 'Rope & tar', byline: 'Tom Reeve' });
    expect(second).to.deep.include({ headline: 'The harbour wall held' });
  });

  it('takes plain text of JSON Feed for text, whatever it looks like', () => {
    const [story] = read('{"items":[{"url":"/x","title":"How to use <b> & &amp;"}]}');
    expect(story?.headline).to.equal('How to use <b> & &amp;');
  });

  it('says what is wrong, in words for the publisher', async () => {
    const rss = await fileOf('stories.xml');
    for (const [text, format, words] of [
      ['<!doctype html><title>404</title>', 'auto', 'is an HTML page'],
      ['<html><body>Log in</body></html>', 'auto', 'is an HTML page'],
      ['<rss><channel>', 'auto', 'is not well-formed XML'],
      ['<opml version="2.0"><body/></opml>', 'auto', 'is XML with <opml>, which is no feed'],
      [rss, 'jsonfeed', 'is format="rss", not "jsonfeed"'],
      ['{"items":[]', 'auto', 'is neither XML nor well-formed JSON'],
      ['{"stories":[]}', 'auto', 'is JSON without "items"'],
      ['', 'auto', 'is neither XML nor well-formed JSON'],
      ['<!DOCTYPE r [<!ENTITY a "b">]><rss/>', 'auto', 'declares entities'],
    ] as const)
      expect(refusal(text, format)).to.include(`FeedError: ${words}`);
  });

  it('is quick with a few entities that would fill the memory', () => {
    let dtd = '<!ENTITY a0 "lol">';
    for (let level = 1; level < 12; level += 1)
      dtd += `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`;
    const start = performance.now();
    expect(refusal(`<!DOCTYPE r [${dtd}]><rss><channel>&a11;</channel></rss>`)).to.include(
      'entities',
    );
    expect(performance.now() - start).to.be.below(200);
  });
});
