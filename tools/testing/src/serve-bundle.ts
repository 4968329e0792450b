import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';

export interface BundleOptions {
  /** Module that the page loads, such as `packages/comments/src/define.ts` from the root. */
  entry: string;
  html: (url: URL) => string;
  /** Answers what is neither a script nor the page; false when it does not. */
  answer?: (url: URL, request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface ServedBundle {
  origin: string;
  /** Paths that were asked for. */
  asked: string[];
  close: () => void;
}

const root = path.join(import.meta.dirname, '../../..');

/** Builds an element as a publisher's bundler would: minified, its later parts in files of their own; `define.js` is first. */
export async function bundleOf(entry: string): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { define: entry },
    outdir: 'served',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@stet/source'],
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

/** Serves a page with such a bundle. */
export async function serveBundle({ entry, html, answer }: BundleOptions): Promise<ServedBundle> {
  const scripts = await bundleOf(entry);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(url.pathname);
    const script = scripts.get(url.pathname.slice(1));
    if (script === undefined && answer?.(url, request, response)) return;
    response.writeHead(200, {
      'Content-Type': `text/${script === undefined ? 'html' : 'javascript'}; charset=utf-8`,
    });
    response.end(script ?? html(url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
