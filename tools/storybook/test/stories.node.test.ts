import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { launchBrowser } from 'stet-testing/launch';

import { inspectStory } from '../src/inspect-story.ts';
import { serveStaticStorybook } from '../src/static-storybook.ts';

const storybook = await serveStaticStorybook();
const browser = await launchBrowser();

after(async () => {
  await browser.close();
  await storybook.close();
});

describe('stories', { concurrency: 2 }, () => {
  for (const { id, title, name } of storybook.stories) {
    test(`${title} / ${name}`, async () => {
      assert.deepEqual(await inspectStory(browser, storybook.origin, id), []);
    });
  }
});
