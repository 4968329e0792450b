import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { readJson, refuseForeignPage } from '../guards.ts';
import type { QuerySchema } from '../openapi/operation.ts';
import { serialise } from '../page-cache.ts';
import type { Counts } from '../protocol.ts';
import type { Settings } from '../settings.ts';
import { byteLength } from '../text/clean.ts';
import { parsed } from '../validate.ts';
import { answerCacheable } from './answers.ts';

const MAX_IN_QUERY = 50;
const MAX_IN_BODY = 200;

export function addCountRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;
  const query = countsQuerySchema(settings);
  const body = countsBodySchema(settings);

  async function countsOf(threads: string[]): Promise<Counts> {
    const rows = await database.reader
      .selectFrom('threads')
      .select(['id', 'count'])
      .where('id', 'in', threads)
      .execute();
    const known = new Map(rows.map(({ id, count }) => [id, count]));
    return { counts: Object.fromEntries(threads.map((id) => [id, known.get(id) ?? 0])) };
  }

  app.get('/v1/counts', async (c) => {
    const asked = new URL(c.req.url).searchParams.getAll('thread');
    const { thread } = parsed(query, { thread: asked }, 400);
    return answerCacheable(c, serialise(await countsOf(thread)));
  });

  app.post('/v1/counts', async (c) => {
    refuseForeignPage(c, settings);
    const { threads } = parsed(body, await readJson(c, settings.bodyLimits.json));
    return c.json(await countsOf(threads), 200, { 'Cache-Control': 'no-store' });
  });
}

export function countsQuerySchema(settings: Settings): QuerySchema<{ thread: string[] }> {
  return v.object({ thread: threadsSchema(settings, MAX_IN_QUERY) });
}

export function countsBodySchema(settings: Settings): v.GenericSchema<{ threads: string[] }> {
  return v.object(
    { threads: threadsSchema(settings, MAX_IN_BODY) },
    `required Send {"threads": […]}, 1 to ${MAX_IN_BODY} of them.`,
  );
}

function threadsSchema({ limits }: Settings, most: number): v.GenericSchema<string[]> {
  return v.pipe(
    v.array(
      v.pipe(
        v.string('invalid Each thread must be text.'),
        v.check((id) => id.trim() !== '', 'invalid A thread may not be empty.'),
        v.check(
          (id) => byteLength(id) <= limits.thread,
          `too-long A thread has at most ${limits.thread} bytes.`,
        ),
      ),
      `required Name 1 to ${most} threads.`,
    ),
    v.description(`Names of threads, 1 to ${most} of them.`),
    v.minLength(1, `required Name 1 to ${most} threads.`),
    v.maxLength(most, `too-long Ask for at most ${most} threads at once.`),
  );
}
