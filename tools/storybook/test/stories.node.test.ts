import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { launchBrowser } from 'stet-testing/launch';

import { serveStaticStorybook } from '../src/static-storybook.ts';
import { openInspector } from '../src/story-inspector.ts';

const storybook = await serveStaticStorybook();
const browser = await launchBrowser();
const { inspect, page } = await openInspector(browser, storybook.origin);

after(async () => {
  await browser.close();
  await storybook.close();
});

describe('stories', () => {
  for (const { id, title, name } of storybook.stories) {
    test(`${title} / ${name}`, async () => {
      assert.deepEqual(await inspect(id), []);
    });
  }
});

/** What may go wrong, and at which event of Storybook it is done in the page. */
const faults: Record<string, [moment: string, fault: () => void, told: RegExp]> = {
  'a story that throws': [
    'setCurrentStory',
    () => {
      document.importNode = () => {
        Reflect.deleteProperty(document, 'importNode');
        throw new Error('torn');
      };
    },
    /^failed: torn/,
  ],
  'a play function that fails': [
    'setCurrentStory',
    () => {
      const share = document.createElement('stet-share').constructor.prototype as { open: unknown };
      const { open } = share;
      share.open = () => {
        share.open = open;
        throw new Error('stuck');
      };
    },
    /^failed: stuck/,
  ],
  'an error of the page': [
    'storyRendered',
    () => reportError(new Error('too late')),
    /^throws: .*too late/,
  ],
  'an error in the console': ['storyRendered', () => console.error('not well'), /^logs: not well/],
  'a file that is missing': [
    'storyRendered',
    () => Object.assign(new Image(), { src: 'art/none.svg' }),
    /^is missing: .*art\/none\.svg/,
  ],
  'a call to a stranger': [
    'storyRendered',
    () => Object.assign(new Image(), { src: 'http://127.0.0.2:1/pixel.svg' }),
    /^calls a stranger: http:\/\/127\.0\.0\.2/,
  ],
  'what axe finds': [
    'storyRendered',
    () => document.querySelector('#storybook-root')?.append(document.createElement('button')),
    /^light: button-name: /,
  ],
  'a tag that nothing defines': [
    'storyRendered',
    () => document.querySelector('#storybook-root')?.append(document.createElement('stet-none')),
    /^has a <stet-none>/,
  ],
  'a story that shows nothing': [
    'storyRendered',
    () => document.querySelector('#storybook-root')?.replaceChildren(),
    /^is blank/,
  ],
};

describe('the inspector', () => {
  const [story, other] = ['elements-share--open', 'elements-connect--both'];

  for (const [name, [moment, fault, told]] of Object.entries(faults)) {
    test(`tells of ${name}, and of nothing in the story after it`, async () => {
      await page.evaluate(
        `__STORYBOOK_ADDONS_CHANNEL__.once('${moment}', ${fault.toString()}); undefined`,
      );
      const complaints = await inspect(story);
      // Only then the next one: a story that is shown already would not be drawn again.
      const after = await inspect(other);
      assert.ok(
        complaints.some((complaint) => told.test(complaint)),
        complaints.join('\n'),
      );
      assert.deepEqual(after, []);
    });
  }

  test('tells of a story that is not there', async () => {
    assert.match((await inspect('elements-none--such')).join(), /^missing/);
  });
});
