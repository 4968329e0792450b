import axe, { type AxeResults } from 'axe-core';
import type { Browser, ConsoleMessage, HTTPResponse, Page } from 'puppeteer-core';

import {
  lookForBlank,
  recordOutcome,
  selectStory,
  stopOwnAxe,
  type StoryWindow,
} from './in-page.ts';

const patience = 45_000;

export interface StoryInspector {
  page: Page;
  /** Shows one story and returns what is wrong with it, each in a line; nothing when all is well. */
  inspect: (id: string) => Promise<string[]>;
}

/**
 * A page of Storybook that shows one story after the other: loading Storybook anew for each took most of the time.
 * What an earlier story left behind is heard too, as a reader of Storybook would see it.
 */
export async function openInspector(browser: Browser, origin: string): Promise<StoryInspector> {
  const page = await browser.newPage();
  const heard = listen(page, origin);
  await page.setViewport({ width: 1000, height: 900 });
  await page.evaluateOnNewDocument(recordOutcome);
  // No story yet.
  await page.goto(`${origin}/iframe.html?viewMode=story`);
  await outcomeOf(page);
  await page.evaluate(stopOwnAxe);
  await page.evaluate(axe.source);
  heard.length = 0;
  return { page, inspect: (id) => inspect(page, heard, id) };
}

async function inspect(page: Page, heard: string[], id: string): Promise<string[]> {
  await setScheme(page, 'light');
  await page.evaluate(selectStory, id);
  const outcome = await outcomeOf(page);
  if (outcome) return [outcome, ...heard.splice(0)];
  const blank = await page.evaluate(lookForBlank);
  const light = await violations(page);
  await setScheme(page, 'dark');
  const dark = await violations(page, ['color-contrast', 'link-in-text-block']);
  return [
    ...blank,
    ...light.map((line) => `light: ${line}`),
    ...dark.filter((line) => !light.includes(line)).map((line) => `dark: ${line}`),
    ...heard.splice(0),
  ];
}

function setScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    // Colours on their way from one scheme to the other would be measured in between.
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** What the page says of itself from now on: errors, files that are not there, strangers it calls. */
function listen(page: Page, origin: string): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`throws: ${String(error)}`));
  page.on('console', (message: ConsoleMessage) => {
    // A service that is down is what some stories are about; files that are missing are heard below.
    const ofNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !ofNetwork) heard.push(`logs: ${message.text()}`);
  });
  page.on('response', (response: HTTPResponse) => {
    const isCall = /^(fetch|xhr)$/.test(response.request().resourceType());
    if (response.status() >= 400 && !isCall) heard.push(`is missing: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !request.url().startsWith(origin))
      heard.push(`calls a stranger: ${request.url()}`);
  });
  return heard;
}

async function outcomeOf(page: Page): Promise<string | undefined> {
  const settled = await page
    .waitForFunction(() => (window as unknown as StoryWindow).stetOutcome, { timeout: patience })
    .catch(() => undefined);
  if (!settled) return `does not finish within ${patience / 1000} s`;
  const { outcome, message } = (await settled.jsonValue()) ?? { outcome: 'missing', message: '' };
  return outcome === 'finished' ? undefined : `${outcome}: ${message}`;
}

/** All rules, or only those that are named: a scheme changes colours and nothing else. */
async function violations(page: Page, only?: string[]): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    // A story is no whole page: it has no landmarks, and often no level-one heading.
    ...(only
      ? { runOnly: only }
      : { rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } } }),
  };
  const results: AxeResults = await page.evaluate(
    (given) => (window as unknown as StoryWindow).axe.run('#storybook-root', given),
    options,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
  );
}
