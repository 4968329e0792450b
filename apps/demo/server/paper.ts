import { existsSync, mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { createService, type Moderation } from '@stet/comment-service';
import { createApp } from './app.ts';
import { loadAssets } from './assets.ts';
import type { Ask } from './conversation.ts';
import { seed } from './seed.ts';

export interface PaperOptions {
  /** The SQLite file of the comments; made, with a first conversation in it, when it is missing. */
  db: string;
  /** The port wished for; when it is taken, the next free one. */
  port: number;
  /** `pre` holds every comment until it is approved on the service's moderation pages, which need `secret`. */
  moderation?: Moderation;
  secret?: string;
}

export interface Paper {
  url: string;
  close(): Promise<void>;
}

const TRIES = 50;

export async function openPaper(options: PaperOptions): Promise<Paper> {
  const { db, port, ...moderated } = options;
  const firstRun = !existsSync(db);
  mkdirSync(dirname(db), { recursive: true });
  const assets = await loadAssets();
  const service = createService({
    db,
    basePath: '/comments',
    require: ['name', 'email'],
    ...moderated,
  });
  const ask: Ask = (request, env) => service.fetch(request, env);
  const server = createAdaptorServer({ fetch: createApp(assets, ask).fetch }) as Server;
  try {
    const url = `http://localhost:${await listen(server, port)}`;
    if (firstRun) await seed(ask, url);
    return {
      url: `${url}/`,
      async close() {
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeIdleConnections();
          // Whoever is still reading gets a moment; nobody keeps the paper from closing.
          setTimeout(() => server.closeAllConnections(), 1000).unref();
        });
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; port < wished + TRIES; port++) {
    const taken = await new Promise<number | null>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' ? resolve(null) : reject(error);
      server.once('error', failed);
      server.listen(port, () => {
        server.off('error', failed);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
    if (taken !== null) return taken;
  }
  throw new Error(
    `The ports ${wished} to ${wished + TRIES - 1} are all taken. Set STET_PORT to a free one, such as STET_PORT=8080.`,
  );
}
