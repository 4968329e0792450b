import { readFile } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';

import { decode } from '../src/feed/fetch-feed.ts';
import { read, refusal } from './feed-format.ts';

// Test data of others, under their own licences, lies beside the repository or is not there.
const folder = '../../../../shared/corpora/';

async function corpus(name: string): Promise<string | undefined> {
  try {
    return await readFile({ path: folder + name });
  } catch {
    return undefined;
  }
}

function decodedLines(jsonl: string): string[] {
  return jsonl
    .trim()
    .split('\n')
    .map((line) => {
      const { base64 } = JSON.parse(line) as { base64: string };
      return decode(
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
        '',
      );
    });
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A hostile string as text and as address of each format, raw and escaped. */
function* feedsWith(text: string): Generator<string> {
  yield JSON.stringify({ items: [{ url: text, title: text, summary: text, image: text }] });
  yield JSON.stringify([{ link: '/x', title: { rendered: text }, excerpt: { rendered: text } }]);
  yield `<rss><channel><item><title>${xml(text)}</title><link>/x</link><description>${xml(text)}</description></item></channel></rss>`;
  yield `<rss><channel><item><title>${text}</title><link>${text}</link></item></channel></rss>`;
}

/** Reads them, and returns how many stories there were; fails on anything but stories and refusals. */
function readAll(feeds: Iterable<string>): { count: number; stories: number } {
  let count = 0;
  let stories = 0;
  for (const text of feeds) {
    count += 1;
    const problem = refusal(text);
    if (problem) {
      if (!problem.startsWith('FeedError: ')) throw new Error(`${problem}: ${text.slice(0, 300)}`);
      continue;
    }
    for (const { href, image, headline, standfirst } of read(text)) {
      stories += 1;
      const isPlain = !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(headline + standfirst);
      if (!isPlain || !/^https?:/.test(href) || !/^(https?:.*)?$/.test(image))
        throw new Error(`Unsafe: ${text.slice(0, 300)}`);
    }
  }
  return { count, stories };
}

const feedCorpora: [string, number, (text: string) => Iterable<string>][] = [
  ['feeds-feedparser.jsonl', 1000, decodedLines],
  ['json-test-suite.jsonl', 300, decodedLines],
  [
    'naughty-strings.json',
    2000,
    (text) => (JSON.parse(text) as string[]).flatMap((line) => [...feedsWith(line)]),
  ],
  [
    'xss-payloadbox.txt',
    20_000,
    (text) => text.split('\n').flatMap((line) => [...feedsWith(line)]),
  ],
];

describe('top-stories: corpora of feeds', () => {
  for (const [name, least, feedsOf] of feedCorpora) {
    it(`are read without an exception, a script or a request: ${name}`, async function () {
      this.timeout(120_000);
      const text = await corpus(name);
      if (text === undefined) {
        console.log(`${name} is not here; feed-hostile.test.ts has cases of our own`);
        this.skip();
      }
      const before = performance.getEntriesByType('resource').length;
      const { count, stories } = readAll(feedsOf(text));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect((window as { ran?: boolean }).ran).to.equal(undefined);
      expect(performance.getEntriesByType('resource').slice(before)).to.deep.equal([]);
      expect(count).to.be.at.least(least);
      console.log(`${name}: ${count} feeds, ${stories} stories, 0 exceptions, 0 requests`);
    });
  }
});
