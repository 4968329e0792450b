import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

export const engines = ['chrome', 'firefox'] as const;
export type Engine = (typeof engines)[number];

const executables: Record<Engine, string[]> = {
  chrome: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

const quietChromium = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-file-access-from-files',
];

export async function launch(engine: Engine): Promise<Browser> {
  const executablePath = executables[engine].find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error(`No ${engine} found. Looked for ${executables[engine].join(', ')}.`);
  }
  return puppeteer.launch({
    browser: engine,
    executablePath,
    args: engine === 'chrome' ? quietChromium : [],
  });
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
