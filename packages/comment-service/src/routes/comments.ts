import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { holdBackFlood, idempotencyKey, ownPage, readJson, refuseForeignPage } from '../guards.ts';
import { serialise } from '../page-cache.ts';
import { listComments, oneComment, threadRow } from '../store/list.ts';
import { submit } from '../submit.ts';
import { answerCacheable } from './answers.ts';
import { readListQuery } from './list-query.ts';

export function addCommentRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database, pages } = backend;
  const { reader } = database;

  app.get('/v1/comments', async (c) => {
    const query = readListQuery(new URL(c.req.url).searchParams, settings);
    const rev = String((await threadRow(reader, query.thread))?.rev ?? 0);
    const page = await pages.at(JSON.stringify(query), rev, () =>
      listComments(reader, query, settings),
    );
    return answerCacheable(c, page);
  });

  app.get('/v1/comments/:id', async (c) =>
    answerCacheable(c, serialise(await oneComment(reader, c.req.param('id'), settings))),
  );

  app.post('/v1/comments', async (c) => {
    refuseForeignPage(c, settings);
    const body = await readJson(c, settings.bodyLimits.json);
    const key = idempotencyKey(c);
    const sent = backend.validate(body);
    holdBackFlood(c, backend.floodGate, settings);
    const pageUrl = sent.pageUrl === null ? null : ownPage(c, sent.pageUrl, settings);
    const answer = await submit(backend, { ...sent, pageUrl }, key);
    return c.body(answer.body, answer.status === 201 ? 201 : 202, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      Location: `${settings.basePath}/v1/comments/${answer.commentId}`,
      ...(answer.replayed && { 'Idempotency-Replayed': 'true' }),
    });
  });
}
