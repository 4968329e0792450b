import type { Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { holdBackFlood, readJson, refuseForeignPage } from '../guards.ts';
import { Refusal } from '../problems.ts';
import type { Reported } from '../protocol.ts';
import { react } from '../store/reactions.ts';
import { report } from '../store/report.ts';

/** What readers say about comments without writing one. */
export function addReaderRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database, readers } = backend;

  app.put('/v1/comments/:id/reactions/:kind', (c) => choose(c, true));
  app.delete('/v1/comments/:id/reactions/:kind', (c) => choose(c, false));

  async function choose(
    c: Context<Env, '/v1/comments/:id/reactions/:kind'>,
    chosen: boolean,
  ): Promise<Response> {
    refuseForeignPage(c, settings);
    const { id, kind } = c.req.param();
    if (!settings.reactions.includes(kind)) {
      const offered = settings.reactions.join(', ') || 'none';
      throw new Refusal('not-found', `There is no such reaction; offered are: ${offered}.`);
    }
    const reader = readers.byKey(c);
    holdBackFlood(c, backend.reactionGate, settings);
    const reacted = await database.write((store) => react(store, { id, kind, reader, chosen }));
    return c.json(reacted, 200, { 'Cache-Control': 'no-store' });
  }

  app.post('/v1/comments/:id/reports', async (c) => {
    refuseForeignPage(c, settings);
    if (settings.reportsToHold === 0) {
      throw new Refusal('not-found', 'Reports are not taken here.');
    }
    const words = backend.validate.report(await readJson(c, settings.bodyLimits.json));
    const reader = readers.byAddress(c);
    holdBackFlood(c, backend.reportGate, settings);
    const id = await database.write((store) =>
      report(store, c.req.param('id'), reader, words, settings.reportsToHold),
    );
    return c.json({ id } satisfies Reported, 202, { 'Cache-Control': 'no-store' });
  });
}
