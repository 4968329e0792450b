import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const bin = path.join(root, 'node_modules/.bin');
const run = promisify(execFile);

export interface Story {
  id: string;
  title: string;
  name: string;
}

export interface StaticStorybook {
  /** Address that ends without a slash. */
  origin: string;
  stories: Story[];
  close: () => Promise<void>;
}

/** Storybook as it is published, in a folder of its own that goes when it is closed. */
export async function serveStaticStorybook(): Promise<StaticStorybook> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-storybook-'));
  const args = ['build', '--output-dir', folder, '--disable-telemetry', '--quiet'];
  await run(path.join(bin, 'storybook'), args, {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    maxBuffer: 64 * 1024 * 1024,
  });
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    // What is missing is to be missed: no page takes its place.
    appType: 'mpa',
    root: folder,
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stories: await listStories(folder),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

interface Index {
  entries: Record<string, Story & { type: string }>;
}

async function listStories(folder: string): Promise<Story[]> {
  const index = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as Index;
  return Object.values(index.entries).filter(({ type }) => type === 'story');
}
