import type { Browser } from 'puppeteer-core';
import { launchBrowser } from 'stet-testing/launch';

export const engines = ['chromium', 'firefox'] as const;
export type Engine = (typeof engines)[number];

/** A browser that may read the sample page's style sheets from the disk. */
export function launch(engine: Engine): Promise<Browser> {
  return launchBrowser(engine, ['--allow-file-access-from-files']);
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
