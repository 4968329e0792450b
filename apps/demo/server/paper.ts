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
const basePath = '/comments';

export async function openPaper(options: PaperOptions): Promise<Paper> {
  const { db, port, ...moderated } = options;
  if (!existsSync(db)) {
    mkdirSync(dirname(db), { recursive: true });
    await plantFirstComments(db);
  }
  const assets = await loadAssets();
  const service = await createService({ db, basePath, require: ['name', 'email'], ...moderated });
  const ask: Ask = (request, env) => service.fetch(request, env);
  const server = createAdaptorServer({ fetch: createApp(assets, ask).fetch }) as Server;
  try {
    const taken = await listen(server, port);
    return {
      url: `http://localhost:${taken}/`,
      async close() {
        await closeServer(server);
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

/** By a service of its own that holds nothing back: whatever the moderation, the paper opens with a conversation. */
async function plantFirstComments(db: string): Promise<void> {
  const service = await createService({ db, basePath });
  try {
    await seed((request) => service.fetch(request));
  } finally {
    await service.close();
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Whoever is still reading gets a moment; nobody keeps the paper from closing.
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
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
