import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env, RequestContext } from '../env.ts';
import { clientAddress, readBody } from '../guards.ts';
import { readAction } from '../moderation/read-action.ts';
import { keyboardScript } from '../pages/keyboard.ts';
import { moderationOffPage, signInPage } from '../pages/moderation-page.ts';
import { showPage, type Markup } from '../pages/page.ts';
import { queuePage } from '../pages/queue-page.ts';
import { auditPage, rulesPage } from '../pages/rules-page.ts';
import { Refusal } from '../problems.ts';
import { same } from '../ids.ts';
import { isPrivate, sessionOf, signIn, signOut } from '../session.ts';
import { toThread } from '../store/comments.ts';
import { threadRow } from '../store/list.ts';
import { act } from '../store/moderate.ts';
import { countHeld, readAudit, readQueue, VIEWS } from '../store/queue.ts';

const PAGE_SIZE = 50;
const BODY_LIMIT = 16_384;

export function addModerationRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;
  const { secret, basePath } = settings;
  const home = `${basePath}/moderation`;

  app.get('/moderation', async (c) => {
    const off = reasonOff(c);
    if (off !== null) return off;
    const session = secret === null ? null : sessionOf(c, secret, settings);
    if (session === null) return signInForm(200, null);
    const view = VIEWS.find((known) => known === c.req.query('status')) ?? 'held';
    const after = /^\d{1,15}$/.exec(c.req.query('after') ?? '');
    const search = c.req.query('q') ?? '';
    const thread = c.req.query('thread') || null;
    const entries = await readQueue(database.reader, {
      view,
      search: search || undefined,
      thread: thread ?? undefined,
      after: after === null ? undefined : Number(after[0]),
      limit: PAGE_SIZE + 1,
    });
    const shown = entries.slice(0, PAGE_SIZE);
    const waiting = await countHeld(database.reader);
    const undo = /^\d+(?:,\d+)*$/.exec(c.req.query('undo') ?? '')?.[0] ?? '';
    return showPage(settings, {
      title: `Moderation: ${waiting} waiting`,
      status: 200,
      script: '/moderation/keyboard.js',
      body: queuePage({
        ...{ basePath, token: session.token, view, search, entries: shown, waiting, undo },
        thread: thread === null ? null : toThread(thread, await threadRow(database.reader, thread)),
        next: entries.length > PAGE_SIZE ? (shown.at(-1)?.seq ?? null) : null,
      }),
    });
  });

  app.get('/moderation/keyboard.js', (c) =>
    c.body(keyboardScript, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );

  app.get('/moderation/rules', (c) =>
    signedInPage(c, 'Rules', async (token) => {
      const rules = await database.reader.selectFrom('rules').selectAll().orderBy('seq').execute();
      return rulesPage(basePath, token, rules);
    }),
  );

  app.get('/moderation/audit', (c) =>
    signedInPage(c, 'Log', async (token) =>
      auditPage(basePath, token, await readAudit(database.reader, undefined, 200)),
    ),
  );

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
    const [one = '', oneId] = (form.get('one') ?? '').split(' ');
    const decision = oneId === undefined ? form.get('action') : one;
    const ids = oneId === undefined ? form.getAll('id') : [oneId];
    const done = await perform(ids.map((id) => ({ action: decision, id })));
    if (ids.length === 0) throw new Refusal('validation', 'Mark the comments first.');
    const from = VIEWS.find((known) => known === form.get('from')) ?? 'held';
    return c.redirect(`${home}?status=${from}&undo=${done.join(',')}`, 303);
  });

  app.post('/moderation/thread', async (c) => {
    const form = await signedInForm(c);
    const thread = form.get('thread') ?? '';
    const closes = form.get('closes') ?? '';
    await perform([
      {
        action: 'thread',
        thread,
        state: form.get('state'),
        slowSeconds: Number(form.get('slow')),
        closesAt: closes === '' ? null : `${closes}Z`,
      },
    ]);
    return c.redirect(`${home}?${new URLSearchParams({ thread, status: 'published' })}`, 303);
  });

  app.post('/moderation/rules', async (c) => {
    const form = await signedInForm(c);
    const { kind, pattern, effect, remove } = Object.fromEntries(form);
    await perform([
      remove === undefined
        ? { action: 'add-rule', rule: { kind, pattern, effect } }
        : { action: 'remove-rule', seq: Number(remove) },
    ]);
    return c.redirect(`${home}/rules`, 303);
  });

  app.post('/moderation/undo', async (c) => {
    const form = await signedInForm(c);
    // The last decision first: two about one comment come back to where they began.
    const lines = (form.get('audit') ?? '').split(',').map(Number).reverse();
    await perform(lines.map((audit) => ({ action: 'undo', audit })));
    return c.redirect(form.get('to') === 'audit' ? `${home}/audit` : home, 303);
  });

  async function perform(wanted: unknown[]): Promise<number[]> {
    const actions = wanted.map(readAction);
    return database.write(async (store) => {
      const done: number[] = [];
      for (const action of actions) {
        if (action === null) {
          throw new Refusal('validation', 'This is no decision that can be made.');
        }
        const line = await act(store, 'moderator', action);
        if (line === null)
          throw new Refusal('not-found', 'There is no such comment, or no longer.');
        done.push(line);
      }
      return done;
    });
  }

  async function signedInPage(
    c: RequestContext,
    title: string,
    body: (token: string) => Promise<Markup>,
  ): Promise<Response> {
    const off = reasonOff(c);
    if (off !== null) return off;
    const session = secret === null ? null : sessionOf(c, secret, settings);
    if (session === null) return signInForm(200, null);
    return showPage(settings, {
      title: `Moderation: ${title}`,
      status: 200,
      body: await body(session.token),
    });
  }

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
