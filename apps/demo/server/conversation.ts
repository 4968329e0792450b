import type { HttpBindings } from '@hono/node-server';
import type { Comment, CommentPage, Counts, Thread } from '@stet/comment-client';

/** The comment service, in this very process: asked as over the network, answered without one. */
export type Ask = (request: Request, env?: Partial<HttpBindings>) => Response | Promise<Response>;

export interface Conversation {
  thread: Thread;
  items: Comment[];
}

const PAGES = 10;

/** All comments of a story, oldest first, or null when the service does not answer: the story stands anyway. */
export async function readConversation(
  ask: Ask,
  origin: string,
  slug: string,
): Promise<Conversation | null> {
  const url = new URL('/comments/v1/comments', origin);
  url.search = new URLSearchParams({
    thread: slug,
    sort: 'oldest',
    limit: '100',
    replies: '50',
  }).toString();
  const items: Comment[] = [];
  for (let pages = 0; pages < PAGES; pages++) {
    const page = await askJson<CommentPage>(ask, url);
    if (!page) return null;
    items.push(...page.items);
    if (page.page.next === null) return { thread: page.thread, items };
    url.searchParams.set('cursor', page.page.next);
    if (pages === PAGES - 1) return { thread: page.thread, items };
  }
  return null;
}

export async function readCounts(
  ask: Ask,
  origin: string,
  slugs: readonly string[],
): Promise<Record<string, number> | null> {
  const url = new URL('/comments/v1/counts', origin);
  for (const slug of slugs) url.searchParams.append('thread', slug);
  return (await askJson<Counts>(ask, url))?.counts ?? null;
}

async function askJson<T>(ask: Ask, url: URL): Promise<T | null> {
  try {
    const response = await ask(new Request(url));
    return response.ok ? ((await response.json()) as T) : null;
  } catch (error) {
    console.error(`The comment service failed on ${url.pathname}:`, error);
    return null;
  }
}
