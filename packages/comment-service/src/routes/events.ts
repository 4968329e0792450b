import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { framesOf } from '../events/frames.ts';
import type { QuerySchema } from '../openapi/operation.ts';
import { serialise } from '../page-cache.ts';
import { Refusal } from '../problems.ts';
import type { ThreadNews } from '../protocol.ts';
import { described, readQuery, threadName, wholeNumber } from '../schemas/query.ts';
import type { Settings } from '../settings.ts';
import { toThread } from '../store/comments.ts';
import { lastEventOf, missedEvents } from '../store/event-log.ts';
import { threadRow } from '../store/list.ts';
import { answerCacheable } from './answers.ts';

const MAX_EVENT = 999_999_999_999_999;
const MAX_MISSED = 200;

/** What changes in a thread: as it changes, or since the last time one asked. */
export function addEventRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, hub, readers, database } = backend;
  const query = eventsQuerySchema(settings);

  app.get('/v1/events', async (c) => {
    const { thread, since } = readQuery(query, c.req.url);
    c.header('Vary', 'Accept', { append: true });
    if (since !== undefined || c.req.header('Accept') === 'application/json') {
      return answerCacheable(c, serialise(await newsOf(thread, since)));
    }
    if (settings.maxStreams === 0) {
      throw new Refusal(
        'not-found',
        'Nothing is told live here; ask with since= from time to time.',
      );
    }
    const headers = {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // nginx would keep the news until its buffer is full.
      'X-Accel-Buffering': 'no',
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    const last = /^\d{1,15}$/.exec(c.req.header('Last-Event-ID') ?? '')?.[0];
    const after = last === undefined ? null : Number(last);
    const socket = (c.env as Env['Bindings'] | undefined)?.incoming?.socket;
    const cut = (): void => void socket?.destroy();
    const reader = readers.addressOf(c);
    return c.body(await hub.listen({ thread, after, reader, cut }), 200, headers);
  });

  /** An idle thread has the same answer each time, so that asking costs a 304. */
  async function newsOf(thread: string, since: number | undefined): Promise<ThreadNews> {
    const { reader } = database;
    const last = await lastEventOf(reader, thread);
    const missed = since === undefined ? [] : await missedEvents(reader, thread, since, MAX_MISSED);
    const told = await framesOf(
      reader,
      (missed ?? []).filter(({ id }) => id <= last),
      settings,
    );
    const { count, rev } = toThread(thread, await threadRow(reader, thread));
    return {
      ...{ thread, count, rev },
      last: String(last),
      complete: missed !== null,
      events: told.map(({ id, event, data }) => ({ id: String(id), event, data })),
    };
  }
}

export function eventsQuerySchema({
  limits,
}: Settings): QuerySchema<{ thread: string; since?: number }> {
  return v.object(
    {
      thread: threadName(limits.thread),
      since: v.exactOptional(
        described(
          wholeNumber('since', 0, MAX_EVENT),
          '`last` of the answer before: what happened since, as JSON instead of a stream.',
        ),
      ),
    },
    'required Say which thread: ?thread=…',
  );
}
