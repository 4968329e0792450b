import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stories } from '../content/stories.ts';
import { jsonFeed, rssFeed } from '../server/feeds.ts';
import { readMarkup } from './markup.ts';

const origin = 'http://localhost:4600';

test('the JSON Feed keeps version 1.1', () => {
  const feed = JSON.parse(jsonFeed(origin)) as {
    version: string;
    title: string;
    home_page_url: string;
    feed_url: string;
    items: Record<string, unknown>[];
  };
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.feed_url, `${origin}/feed.json`);
  assert.equal(feed.items.length, stories.length);
  const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  for (const item of feed.items) {
    assert.match(String(item['id']), /^http:\/\/localhost:4600\/[a-z-]+$/);
    assert.equal(item['url'], item['id']);
    assert.ok(item['title'] && item['content_text'] && item['summary']);
    assert.match(String(item['date_published']), rfc3339);
    assert.match(String(item['date_modified']), rfc3339);
    assert.ok(Array.isArray(item['authors']) && Array.isArray(item['tags']));
  }
});

test('the RSS feed is well formed and complete', () => {
  const source = rssFeed(origin);
  assert.doesNotMatch(source, /&(?!#\d+;)/, 'only numeric character references');
  const feed = readMarkup(source, true);
  assert.deepEqual(feed.faults, []);
  assert.equal(feed.all('rss')[0]?.['version'], '2.0');
  assert.equal(feed.all('item').length, stories.length);
  for (const name of ['guid', 'pubDate', 'dc:creator']) {
    assert.equal(feed.all(name).length, stories.length, name);
  }
  for (const story of stories) assert.ok(feed.text.includes(story.headline), story.slug);
});
