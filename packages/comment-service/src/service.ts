import type { HttpBindings } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
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
  /** For a `node:http` server: answers from memory what was asked a moment ago; where it says false, `fetch` does. */
  answerHot(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Ends live streams, which a server that drains would wait for. */
  endStreams(): void;
  /** Waits for what is being written and closes the database. */
  close(): Promise<void>;
}

/** The comment service without a server of its own. Rejects with `OperatorError` where options are unsafe. */
export async function createService(options: ServiceOptions): Promise<Service> {
  const backend = await createBackend(settle(options));
  const app = createApp(backend);
  return {
    app,
    fetch: (request, env = {}) => app.fetch(request, env),
    answerHot: (incoming, outgoing) => backend.hot.answer(incoming, outgoing),
    endStreams: () => backend.hub.close(),
    async close() {
      backend.hub.close();
      await backend.postman?.close();
      await backend.database.close();
    },
  };
}
