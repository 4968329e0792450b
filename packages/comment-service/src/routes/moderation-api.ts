import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Backend } from '../backend.ts';
import type { Env, RequestContext } from '../env.ts';
import { clientAddress, readJson, refuseForeignPage } from '../guards.ts';
import { same } from '../ids.ts';
import { actionsSchema } from '../moderation/read-action.ts';
import type { QuerySchema } from '../openapi/operation.ts';
import { Refusal } from '../problems.ts';
import { described, oneOf, readQuery, wholeNumber } from '../schemas/query.ts';
import { isPrivate } from '../session.ts';
import { act } from '../store/moderate.ts';
import { readAudit, readQueue, VIEWS, type View } from '../store/queue.ts';
import { parsed } from '../validate.ts';

const MAX_SEQ = 999_999_999_999_999;
const BODY_LIMIT = 65_536;

export const queueQuerySchema: QuerySchema<{
  status: View;
  limit: number;
  thread?: string;
  q?: string;
  after?: number;
}> = v.object({
  status: v.optional(
    described(oneOf('status', VIEWS), 'new: published, and seen by no moderator yet.'),
    'held',
  ),
  limit: v.optional(described(wholeNumber('limit', 1, 200), 'How many.'), '50'),
  thread: v.exactOptional(described(v.string(), 'Only comments of this one.')),
  q: v.exactOptional(described(v.string(), 'Words in the comment or the name of its writer.')),
  after: v.exactOptional(
    described(wholeNumber('after', 0, MAX_SEQ), '`seq` of the last one that was seen.'),
  ),
});

export const auditQuerySchema: QuerySchema<{ before?: number }> = v.object({
  before: v.exactOptional(
    described(wholeNumber('before', 0, MAX_SEQ), '`seq` of the last one that was seen.'),
  ),
});

/** For programs of the newsroom: `Authorization: Bearer <STET_SECRET>`, over https or on this machine. */
export function addModerationApi(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;

  app.get('/v1/moderation/queue', async (c) => {
    needModerator(c, backend);
    const { status, q, ...query } = readQuery(queueQuerySchema, c.req.url);
    const items = await readQueue(database.reader, { ...query, view: status, search: q });
    return c.json({ items }, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/v1/moderation/rules', async (c) => {
    needModerator(c, backend);
    const rules = await database.reader.selectFrom('rules').selectAll().orderBy('seq').execute();
    return c.json({ rules }, 200, { 'Cache-Control': 'no-store' });
  });

  app.post('/v1/moderation/actions', async (c) => {
    needModerator(c, backend);
    refuseForeignPage(c, settings);
    const { actions } = parsed(actionsSchema, await readJson(c, BODY_LIMIT));
    // All or none that exist: a list half done would have to be compared by hand.
    const results = await database.write(async (store) => {
      const done: { audit: number | null }[] = [];
      for (const action of actions) done.push({ audit: await act(store, 'api', action) });
      return done;
    });
    return c.json({ results }, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/v1/audit', async (c) => {
    needModerator(c, backend);
    const { before } = readQuery(auditQuerySchema, c.req.url);
    const items = await readAudit(database.reader, before, 100);
    return c.json({ items }, 200, { 'Cache-Control': 'no-store' });
  });
}

export function needModerator(c: RequestContext, { settings, signInGate }: Backend): void {
  const { secret } = settings;
  const given = /^bearer +(.{1,500})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (given === undefined || secret === null) {
    throw new Refusal('login-required', 'Send Authorization: Bearer with what STET_SECRET holds.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  if (!isPrivate(c, settings)) {
    throw new Refusal('forbidden', 'Come by https: others could read the secret on its way.');
  }
  if (same(given, secret)) return;
  const wait = signInGate.wait(clientAddress(c, settings) ?? 'unknown');
  if (wait > 0) throw new Refusal('rate-limited', 'Too many tries.', { retryAfter: wait });
  throw new Refusal('forbidden', 'That is not the secret.');
}
