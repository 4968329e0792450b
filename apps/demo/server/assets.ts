import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { Site } from './pages/layout.ts';

/** A file as it is sent. */
export interface Asset {
  type: string;
  etag: string;
  /** Named by its content, so it never changes. */
  immutable: boolean;
  plain: Uint8Array<ArrayBuffer>;
  brotli: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
}

export interface Assets {
  files: ReadonlyMap<string, Asset>;
  site: Omit<Site, 'origin'>;
}

const root = join(import.meta.dirname, '..');

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Builds script and styles from source and keeps them in memory: nothing on the disk can be stale. */
export async function loadAssets(): Promise<Assets> {
  buildTheme();
  const files = new Map<string, Asset>();
  const output = await bundle();
  for (const file of output) {
    const source = file.type === 'chunk' ? file.code : file.source;
    files.set(`/${file.fileName}`, asset(file.fileName, Buffer.from(source), true));
  }
  for (const name of readdirSync(join(root, 'art'))) {
    files.set(`/art/${name}`, asset(name, readFileSync(join(root, 'art', name)), false));
  }
  files.set('/robots.txt', asset('robots.txt', Buffer.from('User-agent: *\nAllow: /\n'), false));
  return { files, site: siteOf(output) };
}

/** The theme's style sheets are made from its tokens; half a second. */
function buildTheme(): void {
  const manifest = createRequire(import.meta.url).resolve('@stet/theme/package.json');
  execFileSync(process.execPath, ['build.ts'], { cwd: dirname(manifest), stdio: 'inherit' });
}

type Output = Rolldown.RolldownOutput['output'];

async function bundle(): Promise<Output> {
  const result = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { write: false },
  });
  const first = Array.isArray(result) ? result[0] : result;
  if (!first || !('output' in first)) throw new Error('vite build gave no output.');
  return first.output;
}

function siteOf(output: Output): Omit<Site, 'origin'> {
  const named = (pattern: RegExp): string => {
    const file = output.find(({ fileName }) => pattern.test(fileName));
    if (!file) throw new Error(`The client build has no file like ${pattern}.`);
    return `/${file.fileName}`;
  };
  const latin = [/newsreader-latin-wght-normal/].map(named);
  return {
    css: named(/\.css$/),
    script: named(/paper.*\.js$/),
    fonts: { en: latin, ar: [named(/noto-naskh-arabic-arabic/)] },
  };
}

function asset(name: string, content: Buffer, immutable: boolean): Asset {
  const type = types[extname(name)] ?? 'application/octet-stream';
  const compressible = !/^(font|image\/png)/.test(type);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    type,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    immutable,
    plain: new Uint8Array(content),
    brotli: compressible ? new Uint8Array(brotliCompressSync(content, quality)) : null,
    gzip: compressible ? new Uint8Array(gzipSync(content)) : null,
  };
}
