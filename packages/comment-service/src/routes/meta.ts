import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { serialise } from '../page-cache.ts';
import { probe } from '../store/probe.ts';
import { PROBLEM_KINDS } from '../problems.ts';
import type { ServiceConfig } from '../protocol.ts';
import { answerCacheable } from './answers.ts';
import { SORTS } from './list-query.ts';

/** What the service says about itself. */
export function addMetaRoutes(app: Hono<Env>, { settings, database, health }: Backend): void {
  const config: ServiceConfig = {
    version: 1,
    moderation: settings.moderation,
    required: settings.required,
    limits: settings.limits,
    maxDepth: settings.maxDepth,
    sorts: SORTS,
    editSeconds: settings.editSeconds,
    reactions: settings.reactions,
    challenge: settings.challenge === null ? 'none' : 'sha-256',
    events: settings.maxStreams > 0,
    reports: settings.reportsToHold > 0,
    subscriptions: settings.mail !== null,
  };
  const { bytes, etag } = serialise(config);
  app.get('/v1/config', (c) => {
    const response = answerCacheable(c, { bytes, etag });
    // It changes with a restart only, and every thread on every page asks for it.
    response.headers.set('Cache-Control', 'public, max-age=300');
    return response;
  });

  app.get('/healthz', async (c) => {
    const reads = await database.reader
      .selectFrom('threads')
      .select('id')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
    // Where nobody is sent because the last write failed, no other write would find that it works again.
    if (health.lastWriteFailed) await database.write(probe).catch(() => undefined);
    const healthy = reads && !health.lastWriteFailed;
    return c.json(
      { status: healthy ? 'ok' : 'failing', reads, writes: !health.lastWriteFailed },
      healthy ? 200 : 503,
      { 'Cache-Control': 'no-store' },
    );
  });

  for (const [type, { status, title, help }] of Object.entries(PROBLEM_KINDS)) {
    app.get(`/problems/${type}`, (c) => c.text(`${title} (${status})\n\n${help}\n`));
  }
}
