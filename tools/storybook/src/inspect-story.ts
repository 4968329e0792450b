import axe, { type AxeResults } from 'axe-core';
import type { Browser, ConsoleMessage, HTTPResponse, Page } from 'puppeteer-core';

const patience = 45_000;

type Outcome = 'finished' | 'failed' | 'missing';

interface StoryWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on: (event: string, listener: (detail?: Detail) => void) => void;
  };
  stetOutcome?: { outcome: Outcome; message: string };
  axe: { run: (context: string, options: object) => Promise<AxeResults> };
}

interface Detail {
  status?: string;
  message?: string;
  title?: string;
  description?: string;
}

/** Opens one story and returns what is wrong with it, each in a line; nothing when all is well. */
export async function inspectStory(
  browser: Browser,
  origin: string,
  id: string,
): Promise<string[]> {
  const page = await browser.newPage();
  try {
    const heard = listen(page, origin);
    await page.setViewport({ width: 1000, height: 900 });
    await setScheme(page, 'light');
    await page.evaluateOnNewDocument(recordOutcome);
    // The panel's own axe would run into ours.
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const outcome = await outcomeOf(page);
    if (outcome) return [outcome, ...heard];
    const blank = await page.evaluate(lookForBlank);
    await page.evaluate(axe.source);
    const light = await violations(page);
    await setScheme(page, 'dark');
    const dark = await violations(page, ['color-contrast', 'link-in-text-block']);
    return [
      ...blank,
      ...light.map((line) => `light: ${line}`),
      ...dark.filter((line) => !light.includes(line)).map((line) => `dark: ${line}`),
      ...heard,
    ];
  } finally {
    await page.close();
  }
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
  const results = await page.evaluate(
    (given) => (window as unknown as StoryWindow).axe.run('#storybook-root', given),
    options,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')}`,
  );
}

/** In the page, before its scripts: waits for Storybook's channel and keeps how the story ended. */
function recordOutcome(): void {
  const page = window as unknown as StoryWindow;
  const waiting = setInterval(() => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    const keep = (outcome: Outcome) => (detail?: Detail) => {
      const message = detail?.message ?? detail?.description ?? detail?.title ?? '';
      const worse = outcome === 'finished' && detail?.status === 'error' ? 'failed' : outcome;
      page.stetOutcome ??= { outcome: worse, message };
    };
    channel.on('storyFinished', keep('finished'));
    channel.on('storyMissing', keep('missing'));
    for (const event of ['storyErrored', 'storyThrewException', 'playFunctionThrewException'])
      channel.on(event, keep('failed'));
  }, 5);
}

/** In the page: tags with no element behind them, and a story that shows nothing at all. */
function lookForBlank(): string[] {
  const root = document.querySelector('#storybook-root');
  const undefinedTags = [...(root?.querySelectorAll(':not(:defined)') ?? [])].map(
    (element) => element.localName,
  );
  const isSeen = (node: Node): boolean => {
    if (node instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return node.data.trim() !== '' && range.getClientRects().length > 0;
    }
    if (!(node instanceof Element) || /^(style|script|template)$/.test(node.localName))
      return false;
    const replaced = /^(img|svg|input|textarea|select|video|canvas)$/.test(node.localName);
    if (replaced && node.getClientRects().length > 0) return true;
    return [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].some(isSeen);
  };
  return [
    ...[...new Set(undefinedTags)].map((tag) => `has a <${tag}> that nothing defines`),
    ...(root && isSeen(root) ? [] : ['is blank']),
  ];
}
