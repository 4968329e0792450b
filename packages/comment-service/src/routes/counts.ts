import type { Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { readJson, refuseForeignPage } from '../guards.ts';
import { serialise } from '../page-cache.ts';
import type { Counts } from '../protocol.ts';
import { byteLength } from '../text/clean.ts';
import { refusalOf } from '../validate.ts';
import { answerCacheable } from './answers.ts';

const MAX_IN_QUERY = 50;
const MAX_IN_BODY = 200;

export function addCountRoutes(app: Hono<Env>, backend: Backend): void {
  const { settings, database } = backend;

  async function countsOf(threads: string[]): Promise<Counts> {
    const rows = await database.reader
      .selectFrom('threads')
      .select(['id', 'count'])
      .where('id', 'in', threads)
      .execute();
    const known = new Map(rows.map(({ id, count }) => [id, count]));
    return { counts: Object.fromEntries(threads.map((id) => [id, known.get(id) ?? 0])) };
  }

  function checked(threads: unknown, pointer: string, most: number, status: number): string[] {
    const ids = Array.isArray(threads) ? threads.filter((id) => typeof id === 'string') : [];
    const refuse = (code: 'required' | 'invalid' | 'too-long', detail: string): Error =>
      refusalOf([{ pointer, code, detail }], status);
    if (!Array.isArray(threads) || threads.length === 0) {
      throw refuse('required', `Name 1 to ${most} threads.`);
    }
    if (threads.length > most) {
      throw refuse(
        'too-long',
        `${threads.length} threads are asked for; ${most} are allowed at once.`,
      );
    }
    if (ids.length < threads.length || ids.some((id) => id.trim() === '')) {
      throw refuse('invalid', 'Each thread must be text, and not empty.');
    }
    if (ids.some((id) => byteLength(id) > settings.limits.thread)) {
      throw refuse('too-long', `A thread has at most ${settings.limits.thread} bytes.`);
    }
    return ids;
  }

  app.get('/v1/counts', async (c) => {
    const asked = new URL(c.req.url).searchParams.getAll('thread');
    const threads = checked(asked, '/thread', MAX_IN_QUERY, 400);
    return answerCacheable(c, serialise(await countsOf(threads)));
  });

  app.post('/v1/counts', async (c) => {
    refuseForeignPage(c, settings);
    const body = await readJson(c, settings.bodyLimits.json);
    const asked =
      typeof body === 'object' && body !== null && 'threads' in body ? body.threads : null;
    const counts = await countsOf(checked(asked, '/threads', MAX_IN_BODY, 422));
    return c.json(counts, 200, { 'Cache-Control': 'no-store' });
  });
}
