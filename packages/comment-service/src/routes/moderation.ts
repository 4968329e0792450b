import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env, RequestContext } from '../env.ts';
import { clientAddress, readBody } from '../guards.ts';
import { moderationOffPage, queuePage, signInPage } from '../pages/moderation-page.ts';
import { showPage } from '../pages/page.ts';
import { Refusal } from '../problems.ts';
import type { CommentStatus } from '../protocol.ts';
import { same } from '../ids.ts';
import { isPrivate, sessionOf, signIn, signOut } from '../session.ts';
import { countHeld, readQueue } from '../store/queue.ts';
import { setStatus } from '../store/status.ts';

const PAGE_SIZE = 50;
const BODY_LIMIT = 8_192;
const STATUSES: CommentStatus[] = ['held', 'published', 'removed'];

export function addModerationRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;
  const { secret, basePath } = settings;
  const home = `${basePath}/moderation`;

  app.get('/moderation', async (c) => {
    const off = reasonOff(c);
    if (off !== null) return off;
    const session = secret === null ? null : sessionOf(c, secret, settings);
    if (session === null) return signInForm(200, null);
    const status = STATUSES.find((known) => known === c.req.query('status')) ?? 'held';
    const after = /^\d{1,15}$/.exec(c.req.query('after') ?? '');
    const entries = await readQueue(database.reader, {
      status,
      after: after === null ? undefined : Number(after[0]),
      limit: PAGE_SIZE + 1,
    });
    const shown = entries.slice(0, PAGE_SIZE);
    const next = entries.length > PAGE_SIZE ? (shown.at(-1)?.seq ?? null) : null;
    const waiting = await countHeld(database.reader);
    return showPage(settings, {
      title: `Moderation: ${waiting} waiting`,
      status: 200,
      body: queuePage({ basePath, token: session.token, status, entries: shown, waiting, next }),
    });
  });

  app.post('/moderation/sign-in', async (c) => {
    const off = reasonOff(c);
    if (off !== null || secret === null) return off ?? c.notFound();
    refuseOtherSites(c);
    const wait = backend.signInGate.wait(clientAddress(c, settings) ?? 'unknown');
    if (wait > 0) return signInForm(429, `Too many tries. Wait ${wait} seconds.`);
    const form = await readFields(c);
    if (!same(form.get('secret') ?? '', secret)) {
      return signInForm(403, 'That is not the secret.');
    }
    signIn(c, secret, settings);
    return c.redirect(home, 303);
  });

  app.post('/moderation/sign-out', async (c) => {
    await signedInForm(c);
    signOut(c, settings);
    return c.redirect(home, 303);
  });

  app.post('/moderation/decide', async (c) => {
    const form = await signedInForm(c);
    const action = form.get('action');
    if (action !== 'approve' && action !== 'remove') {
      throw new Refusal('validation', 'The action must be "approve" or "remove".');
    }
    const status = action === 'approve' ? 'published' : 'removed';
    const row = await database.write((store) => setStatus(store, form.get('id') ?? '', status));
    if (row === null) throw new Refusal('not-found', 'There is no such comment.');
    const from = STATUSES.find((known) => known === form.get('from')) ?? 'held';
    return c.redirect(`${home}?status=${from}`, 303);
  });

  function reasonOff(c: RequestContext): Promise<Response> | null {
    const off = (reason: string, remedy: string): Promise<Response> =>
      showPage(settings, {
        title: 'Moderation is off',
        status: 403,
        body: moderationOffPage(reason, remedy),
      });
    if (secret === null) {
      return off(
        'No secret is set, so that nobody could sign in.',
        'Set STET_SECRET to 16 characters or more (openssl rand -base64 24 makes one) and start the service again. Until then, stet-comment-service list, approve and remove do the same on the command line.',
      );
    }
    if (isPrivate(c, settings)) return null;
    return off(
      'This address is not encrypted, so that others could read the secret on its way.',
      'Come by https. Behind a proxy that has https, set STET_TRUST_PROXY=1 and let the proxy send X-Forwarded-Proto.',
    );
  }

  function signInForm(status: number, error: string | null): Promise<Response> {
    return showPage(settings, {
      title: 'Moderation',
      status,
      body: signInPage(basePath, error),
    });
  }

  async function signedInForm(c: RequestContext): Promise<URLSearchParams> {
    refuseOtherSites(c);
    const form = await readFields(c);
    const session =
      secret === null || !isPrivate(c, settings) ? null : sessionOf(c, secret, settings);
    if (session === null || !same(form.get('token') ?? '', session.token)) {
      throw new Refusal('forbidden', `Sign in at ${home} and try again.`);
    }
    return form;
  }
}

/** The cookie is SameSite=Strict and each form has a token; this is the third lock. */
function refuseOtherSites(c: RequestContext): void {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const ours =
    site === undefined
      ? origin === undefined ||
        (URL.canParse(origin) && new URL(origin).host === c.req.header('Host'))
      : site === 'same-origin';
  if (!ours) throw new Refusal('forbidden', 'Moderation answers to its own pages only.');
}

async function readFields(c: RequestContext): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await readBody(c, BODY_LIMIT)));
}
