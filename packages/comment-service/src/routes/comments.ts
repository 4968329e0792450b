import type { Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import {
  holdBackFlood,
  idempotencyKey,
  ownPage,
  readJson,
  refuseForeignPage,
  withinBudgets,
} from '../guards.ts';
import { serialise } from '../page-cache.ts';
import { Refusal } from '../problems.ts';
import type { Comment, Posted } from '../protocol.ts';
import { readQuery, threadQuerySchema } from '../schemas/query.ts';
import { toThread } from '../store/comments.ts';
import { deleteComment, editComment, type Claim } from '../store/edit.ts';
import { commentOf, listComments, oneComment, threadRow } from '../store/list.ts';
import { submit } from '../submit.ts';
import { answerCacheable } from './answers.ts';
import { listQuerySchema } from './list-query.ts';

export function addCommentRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database, pages } = backend;
  const { reader } = database;
  const listQuery = listQuerySchema(settings);

  app.get('/v1/comments', async (c) => {
    const query = readQuery(listQuery, c.req.url);
    const thread = toThread(query.thread, await threadRow(reader, query.thread));
    const rev = `${thread.rev} ${thread.state}`;
    const page = await pages.at(JSON.stringify(query), rev, () =>
      listComments(reader, query, settings),
    );
    return answerCacheable(c, page);
  });

  app.get('/v1/comments/:id', async (c) => {
    const one = await oneComment(reader, c.req.param('id'), settings);
    return answerCacheable(c, serialise(one, one.comment.rev));
  });

  app.post('/v1/comments', async (c) => {
    refuseForeignPage(c, settings);
    const body = await readJson(c, settings.bodyLimits.json);
    const key = idempotencyKey(c);
    const sent = backend.validate.comment(body);
    const pageUrl = sent.pageUrl === null ? null : ownPage(c, sent.pageUrl, settings);
    const { status, replayed, ...posted } = await withinBudgets(c, sent, backend, () =>
      submit(backend, { ...sent, pageUrl }, key, backend.readers.addressOf(c)),
    );
    return c.json(posted satisfies Posted, status === 201 ? 201 : 202, {
      ...tagOf(posted.comment),
      Location: `${settings.basePath}/v1/comments/${posted.comment.id}`,
      ...(replayed && { 'Idempotency-Replayed': 'true' }),
    });
  });

  const { challenges } = backend;
  if (challenges !== null) {
    const threadQuery = threadQuerySchema(settings);
    app.get('/v1/challenge', (c) =>
      c.json(challenges.make(readQuery(threadQuery, c.req.url).thread), 200, {
        'Cache-Control': 'no-store',
      }),
    );
  }

  app.patch('/v1/comments/:id', async (c) => {
    refuseForeignPage(c, settings);
    const claim = claimOf(c);
    const markdown = backend.validate.change(await readJson(c, settings.bodyLimits.json));
    holdBackFlood(c, backend.floodGate, settings);
    const comment = await database.write(async (store) => {
      const row = await editComment(store, claim, markdown, settings);
      return commentOf(store, row, settings);
    });
    return c.json(
      { comment } satisfies Posted,
      comment.status === 'held' ? 202 : 200,
      tagOf(comment),
    );
  });

  app.delete('/v1/comments/:id', async (c) => {
    refuseForeignPage(c, settings);
    const claim = claimOf(c);
    await database.write((store) => deleteComment(store, claim, settings));
    return c.body(null, 204, { 'Cache-Control': 'no-store' });
  });
}

function tagOf({ rev = '' }: Comment): Record<string, string> {
  return { ETag: `"${rev}"`, 'Cache-Control': 'no-store' };
}

/** `If-Match` may name the revision alone or the whole ETag of an answer, weakened or not. */
function claimOf(c: Context<Env, '/v1/comments/:id'>): Claim {
  const token = /^edit +(\S{1,200})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) {
    throw new Refusal(
      'login-required',
      'Send Authorization: Edit <token>, with the token that came when the comment was posted.',
      { headers: { 'WWW-Authenticate': 'Edit' } },
    );
  }
  const tags = c.req.header('If-Match')?.split(',');
  const revs = tags?.map(
    (tag) => /^(?:W\/)?"(r\d+)(?:-[\w-]*)?"$/.exec(tag.trim())?.[1] ?? tag.trim(),
  );
  return { id: c.req.param('id'), token, revs: revs ?? null };
}
