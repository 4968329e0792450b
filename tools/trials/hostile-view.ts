// What the service shows, in Chromium, as documents of a server of our own with a policy or without one.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { launchBrowser } from '../testing/src/launch.ts';

export interface Seen {
  ran: number;
  /** Handlers, script addresses and elements that no comment may have. */
  found: string[];
}

export interface View {
  show(documents: readonly string[], policy: boolean): Promise<Seen>;
  close(): Promise<void>;
}

const policyText =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'";
const script = readFileSync(path.join(import.meta.dirname, 'pages/hostile.js'));

export async function openView(): Promise<View> {
  let documents: readonly string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const isScript = url === '/hostile.js';
    if (url.startsWith('/view') || isScript) {
      response.writeHead(200, {
        'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
        ...(url === '/view-strict' && { 'Content-Security-Policy': policyText }),
      });
      response.end(isScript ? script : '<!doctype html><body><script src="/hostile.js"></script>');
      return;
    }
    const html = documents[Number(/^\/document\/(\d+)$/.exec(url)?.[1])];
    response.writeHead(html === undefined ? 404 : 200, {
      'Content-Type': 'text/plain; charset=utf-8',
    });
    response.end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser('chromium');
  return {
    async show(shown, policy) {
      documents = shown;
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.goto(`${origin}/${policy ? 'view-strict' : 'view'}`);
      const addresses = shown.map((_, index) => `/document/${index}`);
      const seen: Seen = { ran: 0, found: [] };
      for (let from = 0; from < addresses.length; from += 100) {
        const part = JSON.stringify(addresses.slice(from, from + 100));
        const { ran, found } = (await page.evaluate(`showAll(${part})`)) as Seen;
        seen.ran += ran;
        seen.found.push(...found);
      }
      await page.close();
      return seen;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
