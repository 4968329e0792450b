// A page of ours in Chromium, over HTTP as readers get it, and what its main thread has spent.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';

import { root } from '../check/packages.ts';
import { chromiumFlags } from '../testing/src/engines.ts';

export interface Bench {
  page: Page;
  session: CDPSession;
  /** Its name and version. */
  browser: () => Promise<string>;
  close: () => Promise<void>;
}

/** What the main thread has done between two looks: microseconds of CPU, and how often it laid out and restyled. */
export interface Spent {
  cpu: number;
  layouts: number;
  restyles: number;
}

/** Builds the page from the sources, minified and with Lit's production build, and opens it. */
export async function openBench(
  executablePath: string,
  stems: readonly string[],
  minify: boolean,
): Promise<Bench> {
  const imports = stems.map((stem) => `import '@stet/${stem}/define.js';`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: [...imports, `import './page.ts';`].join('\n'),
      resolveDir: path.join(root, 'tools/bench/pages'),
      sourcefile: 'page.js',
    },
    entryNames: 'page',
    outdir: 'bench',
    bundle: true,
    splitting: true,
    minify,
    format: 'esm',
    target: 'es2022',
    conditions: ['@stet/source'],
    write: false,
  });
  const files = new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
  const html =
    '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/page.js"></script>';
  const server = createServer(({ url = '/' }, response) => {
    const script = files.get(url);
    response.writeHead(script === undefined && url !== '/' ? 404 : 200, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
    });
    response.end(script ?? html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await puppeteer.launch({
    executablePath,
    args: chromiumFlags,
    protocolTimeout: 600_000,
  });
  const close = async () => {
    server.close();
    await browser.close();
  };
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error('In the page:', error));
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction('"create" in window');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return {
      page,
      session,
      close,
      browser: async () => (await browser.version()).replace(/\..*/, ''),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs `script` in the page and says what the main thread has spent on it. */
export async function spend({ page, session }: Bench, script: string): Promise<Spent> {
  const before = await metrics(session);
  await page.evaluate(script);
  const after = await metrics(session);
  const difference = (name: string) => (after.get(name) ?? NaN) - (before.get(name) ?? NaN);
  return {
    cpu: difference('TaskDuration') * 1e6,
    layouts: difference('LayoutCount'),
    restyles: difference('RecalcStyleCount'),
  };
}

/** An empty page without garbage. */
export async function clean({ page, session }: Bench): Promise<void> {
  await page.evaluate('clear()');
  await session.send('HeapProfiler.collectGarbage');
}

/** Bytes of scripts and of the document that are still in use after a collection. */
export async function heapSize({ session }: Bench): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; embedderHeapUsedSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.embedderHeapUsedSize ?? 0);
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const answer = await session.send('Performance.getMetrics');
  return new Map(answer.metrics.map(({ name, value }) => [name, value]));
}
