import type { Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { holdBackFlood, readBody, readJson, refuseForeignPage } from '../guards.ts';
import { readSubscriptionToken } from '../mail/tokens.ts';
import { showPage } from '../pages/page.ts';
import { subscriptionPage, type SubscriptionState } from '../pages/subscription-page.ts';
import { confirm, subscribe, subscriptionOf, unsubscribe } from '../store/subscriptions.ts';

const BODY_LIMIT = 4_096;

type LinkContext = Context<Env, '/v1/subscriptions/:token'>;

/** To be told by mail: asked for here, wanted only once the mail's own link has said so. */
export function addSubscriptionRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database, postman, validate } = backend;
  const { mail } = settings;
  if (mail === null) return;

  app.post('/v1/subscriptions', async (c) => {
    refuseForeignPage(c, settings);
    const { baited, ...wish } = validate.subscription(await readJson(c, settings.bodyLimits.json));
    holdBackFlood(c, backend.subscribeGate, settings);
    if (!baited) {
      await database.write((store) => subscribe(store, wish, database.secret));
      postman?.wake();
    }
    // The same whether the address is known or not.
    return c.json({ status: 'asked' }, 202, { 'Cache-Control': 'no-store' });
  });

  app.get('/v1/subscriptions/:token', async (c) => {
    const right = readSubscriptionToken(database.secret, c.req.param('token'), Date.now());
    const row = right && (await subscriptionOf(database.reader, right.id));
    if (!row) return show(c, 'unknown');
    return show(c, row.confirmed_at === null ? 'asked' : 'confirmed', right.purpose === 'confirm');
  });

  // The link is the right: mail programs send this without cookie, origin or page (RFC 8058).
  app.post('/v1/subscriptions/:token', async (c) => {
    const right = readSubscriptionToken(database.secret, c.req.param('token'), Date.now());
    const body = new TextDecoder().decode(await readBody(c, BODY_LIMIT));
    if (right === null) return show(c, 'unknown');
    if (right.purpose === 'confirm' && new URLSearchParams(body).get('action') === 'confirm') {
      await database.write((store) => confirm(store, right.id));
      const row = await subscriptionOf(database.reader, right.id);
      return show(c, row === undefined ? 'unknown' : 'confirmed');
    }
    await database.write((store) => unsubscribe(store, right.id));
    return show(c, 'ended');
  });

  function show(c: LinkContext, state: SubscriptionState, mayConfirm = false): Promise<Response> {
    return showPage(settings, {
      title: 'New comments by mail',
      status: state === 'unknown' ? 404 : 200,
      body: subscriptionPage(state, {
        action: `${settings.basePath}/v1/subscriptions/${c.req.param('token')}`,
        host: new URL(mail?.publicUrl ?? c.req.url).host,
        mayConfirm,
      }),
      headers: { 'Referrer-Policy': 'no-referrer' },
    });
  }
}
