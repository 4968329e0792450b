import type { Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import type { Env } from '../env.ts';
import { atomFeed, jsonFeed, type Feed } from '../feeds.ts';
import { fragment } from '../fragment.ts';
import { serialiseText } from '../page-cache.ts';
import type { CommentPage } from '../protocol.ts';
import { toThread } from '../store/comments.ts';
import { listComments, threadRow } from '../store/list.ts';
import { latestComments } from '../store/latest.ts';
import { byteLength } from '../text/clean.ts';
import { refusalOf } from '../validate.ts';
import { answerText } from './answers.ts';

const FEED_SIZE = 50;
const FRAGMENT_SIZE = 100;

type ThreadContext = Context<Env, '/v1/threads/:thread/:file'>;

/** A thread for feed readers, and as HTML to be put into the page by the server that makes it. */
export function addFeedRoutes(app: Hono<Env>, { settings, database, pages }: Backend): void {
  const { reader } = database;

  app.get('/v1/threads/:thread/feed.atom', async (c) =>
    answerText(c, serialiseText(atomFeed(await feedOf(c))), 'application/atom+xml'),
  );
  app.get('/v1/threads/:thread/feed.json', async (c) =>
    answerText(
      c,
      serialiseText(JSON.stringify(jsonFeed(await feedOf(c)))),
      'application/feed+json',
    ),
  );
  app.get('/v1/threads/:thread/fragment.html', async (c) => {
    const thread = threadOf(c);
    const row = toThread(thread, await threadRow(reader, thread));
    const kept = await pages.at(`fragment ${thread}`, `${row.rev} ${row.state}`, async () =>
      fragment(await wholeThread(thread)),
    );
    return answerText(c, kept, 'text/html');
  });

  function threadOf(c: ThreadContext): string {
    const thread = c.req.param('thread').trim();
    if (thread !== '' && byteLength(thread) <= settings.limits.thread) return thread;
    const detail = `A thread has 1 to ${settings.limits.thread} bytes.`;
    throw refusalOf([{ pointer: '/thread', code: 'invalid', detail }], 400);
  }

  async function feedOf(c: ThreadContext): Promise<Feed> {
    const thread = threadOf(c);
    const self = new URL(c.req.url);
    self.search = '';
    const comments = await latestComments(reader, thread, FEED_SIZE, settings);
    return { thread, self: self.href, comments };
  }

  async function wholeThread(thread: string): Promise<CommentPage> {
    return listComments(
      reader,
      {
        ...{ thread, sort: 'oldest', cursor: null, parent: null, around: null },
        limit: FRAGMENT_SIZE,
        replies: 50,
      },
      settings,
    );
  }
}
