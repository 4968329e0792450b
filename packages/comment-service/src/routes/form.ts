import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env, RequestContext } from '../env.ts';
import { mediaTypeOf, ownPage, readBody, refuseForeignPage, withinBudgets } from '../guards.ts';
import { REFUSED_TITLE, refusedPage, thanksPage, type FormFields } from '../pages/form-page.ts';
import { showPage } from '../pages/page.ts';
import { pageStyles } from '../pages/styles.ts';
import { problemResponse, Refusal, refusalHeaders } from '../problems.ts';
import { submit } from '../submit.ts';

/** Comments from pages without script: WordPress's field names in, a redirect or a page out. */
export function addFormRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings } = backend;

  app.get('/pages.css', (c) =>
    c.body(pageStyles, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );

  app.post('/v1/form', async (c) => {
    let fields: FormFields | null = null;
    try {
      const form = await readForm(c, settings.bodyLimits.form);
      fields = fieldsOf(form, c.req.header('Referer') ?? '');
      return await takeComment(c, fields, textIn(form, 'hp'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (prefersJson(c)) return problemResponse(error, settings.basePath);
      return showRefusal(c, error, fields);
    }
  });

  async function takeComment(c: RequestContext, fields: FormFields, hp: string): Promise<Response> {
    refuseForeignPage(c, settings);
    const returnTo = ownPage(c, fields.return_to, settings);
    const sent = backend.validate.comment({
      thread: fields.comment_post_ID,
      // WordPress prints 0 for "answers nobody".
      parent: fields.comment_parent === '0' ? '' : fields.comment_parent,
      author: { name: fields.author, email: fields.email, url: fields.url },
      content: { markdown: fields.comment },
      consent: { notify: fields.stet_notify !== '' },
      hp,
    });
    // A key of its own space: nobody can take a JSON client's key by guessing it into a form.
    const key = `form ${/^[\x21-\x7e]{8,200}$/.test(fields.stet_key) ? fields.stet_key : randomUUID()}`;
    // Without script there is no challenge: a person looks at it instead.
    const challenge = backend.challenges === null ? '' : 'no script';
    const { comment } = await withinBudgets(c, sent, backend, () =>
      submit(backend, { ...sent, pageUrl: returnTo, challenge }, key, backend.readers.addressOf(c)),
    );
    const held = comment.status === 'held';
    const next = held
      ? (ownHeldPage(c, fields) ?? withHint(returnTo, comment.id))
      : returnTo && `${returnTo}#comment-${comment.id}`;
    if (next !== null) return c.body(null, 303, { Location: next, 'Cache-Control': 'no-store' });
    return showPage(settings, {
      title: 'Thank you',
      status: held ? 202 : 201,
      body: thanksPage(held),
    });
  }

  /** A page that can only be static may name one of its own that says "awaiting moderation". */
  function ownHeldPage(c: RequestContext, { held_to: heldTo }: FormFields): string | null {
    if (heldTo === '') return null;
    const page = ownPage(c, heldTo, settings);
    const fragment = /#[\w-]*$/.exec(heldTo)?.[0] ?? '';
    return page && page + fragment;
  }

  async function showRefusal(
    c: RequestContext,
    refusal: Refusal,
    fields: FormFields | null,
  ): Promise<Response> {
    const backTo = fields?.return_to ? ownPage(c, fields.return_to, settings) : null;
    const { existing } = refusal.extras;
    return showPage(settings, {
      title: REFUSED_TITLE,
      status: refusal.status,
      body: refusedPage(
        refusal,
        fields && { ...fields, stet_key: fields.stet_key || randomUUID() },
        backTo !== null && existing !== undefined ? `${backTo}#comment-${existing}` : backTo,
        settings,
      ),
      headers: refusalHeaders(refusal),
    });
  }
}

/** WordPress's own hint, which says that a comment waits and which one it is. */
function withHint(returnTo: string | null, id: string): string | null {
  if (returnTo === null) return null;
  const url = new URL(returnTo);
  url.searchParams.set('unapproved', id);
  url.hash = 'respond';
  return url.href;
}

async function readForm(c: RequestContext, limit: number): Promise<FormData> {
  const type = mediaTypeOf(c);
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    throw new Refusal(
      'unsupported-type',
      `The form came as "${type || 'nothing'}"; it must be application/x-www-form-urlencoded or multipart/form-data.`,
    );
  }
  const body = Buffer.from(await readBody(c, limit));
  const headers = { 'Content-Type': c.req.header('Content-Type') ?? type };
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    throw new Refusal('validation', 'The form did not arrive whole. Please send it again.', {
      status: 400,
    });
  }
}

/** A file where words belong is no words. */
function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function fieldsOf(form: FormData, referer: string): FormFields {
  const text = (name: string): string => textIn(form, name);
  return {
    author: text('author'),
    email: text('email'),
    url: text('url'),
    comment: text('comment'),
    comment_post_ID: text('comment_post_ID'),
    comment_parent: text('comment_parent'),
    return_to: text('return_to') || text('redirect_to') || referer,
    held_to: text('held_to'),
    stet_key: text('stet_key'),
    stet_notify: text('stet_notify'),
  };
}

function prefersJson(c: RequestContext): boolean {
  const accept = c.req.header('Accept') ?? '';
  return accept.includes('json') && !accept.includes('text/html');
}
