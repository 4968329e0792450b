import type { CommentInput, ListQuery, Outcome } from './adapter.ts';
import type { Comment, CommentPage } from './protocol.ts';
import { getJson, send } from './request.ts';
import { readPostAnswer } from './wordpress-answer.ts';
import { isItem, isItemList, toComment, type Item } from './wordpress-comment.ts';

const fields = 'id,post,parent,author_name,author_url,date_gmt,content,link,status';
/** WordPress's most, and its own cap on nesting. */
const perPage = 100;
const maxDepth = 10;

export interface WordPressRest {
  list(query: ListQuery, signal: AbortSignal | undefined): Promise<CommentPage>;
  create(input: CommentInput, signal: AbortSignal | undefined): Promise<Outcome>;
  count(
    threads: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Record<string, number>>;
}

export function wordpressRest(root: URL, thread: string): WordPressRest {
  const comments = commentsRoute(root);
  return {
    list: (query, signal) => listComments(comments, thread, query, signal),

    async create(input, signal) {
      const answer = await send(
        comments.href,
        {
          credentials: 'omit',
          headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
          body: JSON.stringify(toNewItem(input, thread)),
        },
        signal,
      );
      return 'headers' in answer ? readPostAnswer(answer) : answer;
    },

    async count(threads, signal) {
      const counts = await Promise.all(threads.map((post) => countOf(comments, post, signal)));
      return Object.fromEntries(threads.map((post, index) => [post, counts[index] ?? 0]));
    },
  };
}

/** Takes the site's REST root, with or without pretty addresses, or the route itself. */
function commentsRoute(root: URL): URL {
  const url = new URL(root);
  url.hash = '';
  const plain = url.searchParams.get('rest_route');
  const path = (plain ?? url.pathname).replace(/\/+$/, '');
  const route = path.endsWith('/wp/v2/comments') ? path : `${path}/wp/v2/comments`;
  if (plain === null) url.pathname = route;
  else url.searchParams.set('rest_route', route);
  return url;
}

async function getItems(
  comments: URL,
  params: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<{ items: Item[]; total: number; pages: number }> {
  const url = new URL(comments);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  const { value, headers } = await getJson(url, isItemList, signal);
  return {
    items: value,
    total: Number(headers.get('X-WP-Total') ?? value.length),
    pages: Number(headers.get('X-WP-TotalPages') ?? 1),
  };
}

async function listComments(
  comments: URL,
  thread: string,
  { sort = 'newest', limit = 20, cursor, parent = '0', around }: ListQuery,
  signal: AbortSignal | undefined,
): Promise<CommentPage> {
  const order = sort === 'oldest' ? 'asc' : 'desc';
  const shown = { post: thread, parent, per_page: String(limit), order, orderby: 'date_gmt' };
  const [page, count] = await Promise.all([
    around === undefined ? Number(cursor ?? 1) : pageOf(comments, around, shown, signal),
    countOf(comments, thread, signal),
  ]);
  const roots = await getItems(comments, { ...shown, page: String(page), _fields: fields }, signal);
  const replies = await repliesTo(comments, thread, roots.items, signal);
  const build = (item: Item, depth: number): Comment =>
    toComment(
      item,
      depth,
      replies.filter((reply) => reply.parent === item.id).map((reply) => build(reply, depth + 1)),
    );
  return {
    thread: { id: thread, state: 'open', count, rev: '' },
    items: roots.items.map((item) => build(item, parent === '0' ? 0 : 1)),
    page: {
      next: page < roots.pages ? String(page + 1) : null,
      prev: page > 1 ? String(page - 1) : null,
      remaining: Math.max(0, roots.total - page * limit),
    },
  };
}

/** All that was answered to these comments, level by level, a whole level in one request where it fits. */
async function repliesTo(
  comments: URL,
  thread: string,
  roots: Item[],
  signal: AbortSignal | undefined,
): Promise<Item[]> {
  const found: Item[] = [];
  let level = roots;
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    const parent = level.map(({ id }) => id).join(',');
    const params = {
      post: thread,
      parent,
      per_page: String(perPage),
      order: 'asc',
      _fields: fields,
    };
    level = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await getItems(comments, { ...params, page: String(page) }, signal);
      pages = answer.pages;
      level.push(...answer.items);
    }
    found.push(...level);
  }
  return found;
}

/** The page of the list that holds a comment: up to the one on the article itself, then count what is before it. */
async function pageOf(
  comments: URL,
  id: string,
  shown: { per_page: string; order: string } & Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let item = await getItem(comments, id, signal);
  for (let depth = 0; depth < maxDepth && item.parent !== 0; depth += 1)
    item = await getItem(comments, String(item.parent), signal);
  const side = shown.order === 'asc' ? 'before' : 'after';
  const others = { ...shown, per_page: '1', _fields: 'id', [side]: `${item.date_gmt}Z` };
  const { total } = await getItems(comments, others, signal);
  return Math.floor(total / Number(shown.per_page)) + 1;
}

async function getItem(comments: URL, id: string, signal: AbortSignal | undefined): Promise<Item> {
  const url = new URL(comments);
  const route = url.searchParams.get('rest_route');
  const own = `/${encodeURIComponent(id)}`;
  if (route === null) url.pathname += own;
  else url.searchParams.set('rest_route', route + own);
  url.searchParams.set('_fields', fields);
  return (await getJson(url, isItem, signal)).value;
}

/** Replies are counted with the rest. WordPress has no request for many posts at once. */
async function countOf(
  comments: URL,
  post: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  return (await getItems(comments, { post, per_page: '1', _fields: 'id' }, signal)).total;
}

function toNewItem(input: CommentInput, thread: string): Record<string, string | number> {
  const { comment, name, email, url, parent } = input;
  return {
    post: Number(input.thread ?? thread),
    ...(parent !== null && { parent: Number(parent) }),
    content: comment,
    author_name: name,
    author_email: email,
    ...(url && { author_url: url }),
  };
}
