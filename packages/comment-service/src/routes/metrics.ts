import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { countHeld } from '../store/queue.ts';
import { needModerator } from './moderation-api.ts';

/** For Prometheus, with the secret as bearer token: how busy a newsroom is, is its own business. */
export function addMetricsRoute(app: Hono<Env>, backend: Backend): void {
  const { database, hub, health, metrics } = backend;
  app.get('/metrics', async (c) => {
    needModerator(c, backend);
    const text = metrics.write({
      stet_comments_held: await countHeld(database.reader),
      stet_event_streams: hub.listening(),
      stet_writes_failing: Number(health.lastWriteFailed),
      stet_memory_bytes: process.memoryUsage.rss(),
    });
    return c.body(text, 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
}
