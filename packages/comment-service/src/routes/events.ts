import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { readQuery, threadQuerySchema } from '../schemas/query.ts';

/** What changes in a thread, as it changes. Who cannot listen asks `GET /v1/comments` with its ETag. */
export function addEventRoutes(app: Hono<Env>, { settings, hub, readers }: Backend): void {
  const query = threadQuerySchema(settings);
  app.get('/v1/events', async (c) => {
    const { thread } = readQuery(query, c.req.url);
    const headers = {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // nginx would keep the news until its buffer is full.
      'X-Accel-Buffering': 'no',
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const last = /^\d{1,15}$/.exec(c.req.header('Last-Event-ID') ?? '')?.[0];
    const after = last === undefined ? null : Number(last);
    const socket = (c.env as Env['Bindings'] | undefined)?.incoming?.socket;
    const cut = (): void => void socket?.destroy();
    const reader = readers.addressOf(c);
    return c.body(await hub.listen({ thread, after, reader, cut }), 200, headers);
  });
}
