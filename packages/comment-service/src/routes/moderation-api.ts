import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env, RequestContext } from '../env.ts';
import { clientAddress, readJson, refuseForeignPage } from '../guards.ts';
import { same } from '../ids.ts';
import { readAction } from '../moderation/read-action.ts';
import { Refusal } from '../problems.ts';
import { isPrivate } from '../session.ts';
import { act } from '../store/moderate.ts';
import { readAudit, readQueue, VIEWS } from '../store/queue.ts';
import { refusalOf } from '../validate.ts';

const MAX_ACTIONS = 200;
const BODY_LIMIT = 65_536;

/** For programs of the newsroom: `Authorization: Bearer <STET_SECRET>`, over https or on this machine. */
export function addModerationApi(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;

  app.get('/v1/moderation/queue', async (c) => {
    needModerator(c, backend);
    const view = VIEWS.find((known) => known === (c.req.query('status') ?? 'held'));
    const limit = Number(c.req.query('limit') ?? 50);
    const after = c.req.query('after');
    if (view === undefined || !(limit >= 1 && limit <= 200) || !/^\d{0,15}$/.test(after ?? '')) {
      const detail = `"status" is one of ${VIEWS.join(', ')}, "limit" 1 to 200, "after" the seq of the last one seen.`;
      throw refusalOf([{ pointer: '/status', code: 'invalid', detail }], 400);
    }
    const items = await readQueue(database.reader, {
      view,
      limit: Math.floor(limit),
      thread: c.req.query('thread') || undefined,
      search: c.req.query('q') || undefined,
      after: after ? Number(after) : undefined,
    });
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
    const body = await readJson(c, BODY_LIMIT);
    const given: unknown =
      typeof body === 'object' && body !== null && 'actions' in body ? body.actions : null;
    if (!Array.isArray(given) || given.length === 0 || given.length > MAX_ACTIONS) {
      const detail = `Send {"actions": […]}, 1 to ${MAX_ACTIONS} of them.`;
      throw refusalOf([{ pointer: '/actions', code: 'required', detail }]);
    }
    const actions = given.map(readAction);
    const wrong = actions.indexOf(null);
    if (wrong >= 0) {
      const detail = 'This action is not understood; the README lists what there is.';
      throw refusalOf([{ pointer: `/actions/${wrong}`, code: 'invalid', detail }]);
    }
    // All or none that exist: a list half done would have to be compared by hand.
    const results = await database.write(async (store) => {
      const done: { audit: number | null }[] = [];
      for (const action of actions) {
        if (action !== null) done.push({ audit: await act(store, 'api', action) });
      }
      return done;
    });
    return c.json({ results }, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/v1/audit', async (c) => {
    needModerator(c, backend);
    const before = /^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0];
    const items = await readAudit(
      database.reader,
      before === undefined ? undefined : Number(before),
      100,
    );
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
