import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { createBackend } from './backend.ts';
import type { Env } from './env.ts';
import type { ServiceOptions } from './options.ts';
import { settle } from './settings.ts';

export interface Service {
  /** To mount in a Hono app of yours: `yours.route('/', service.app)`. */
  app: Hono<Env>;
  /** For any server of the Fetch kind; `env` is what `@hono/node-server` hands over, for addresses. */
  fetch(request: Request, env?: Partial<HttpBindings>): Response | Promise<Response>;
  /** Ends live streams, which a server that drains would wait for. */
  endStreams(): void;
  /** Waits for what is being written and closes the file. */
  close(): Promise<void>;
}

/** The comment service without a server of its own. Throws `OperatorError` where options are unsafe. */
export function createService(options: ServiceOptions): Service {
  const backend = createBackend(settle(options));
  const app = createApp(backend);
  return {
    app,
    fetch: (request, env = {}) => app.fetch(request, env),
    endStreams: () => backend.hub.close(),
    close() {
      backend.hub.close();
      return backend.database.close();
    },
  };
}
