import puppeteer, { type Browser } from 'puppeteer-core';

import { chromiumFlags, enginePath } from './engines.ts';

/** A headless browser for tests that need what a page in a frame can't show: print, slow networks, no script. */
export function launchBrowser(
  engine: 'chromium' | 'firefox' = 'chromium',
  flags: readonly string[] = [],
): Promise<Browser> {
  const executablePath = enginePath(engine);
  if (!executablePath)
    throw new Error(`${engine} is not installed. npm test installs it, or names the command.`);
  return puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    args: engine === 'chromium' ? [...chromiumFlags, ...flags] : [],
  });
}
