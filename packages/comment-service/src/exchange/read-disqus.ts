import { htmlToMarkdown } from './html-to-markdown.ts';
import type { Incoming, ThreadFrom } from './record.ts';
import { xmlRecords, type XmlRecord } from './xml.ts';

export const DISQUS_THREADS: readonly ThreadFrom[] = ['identifier', 'link', 'id', 'slug'];

interface DisqusThread {
  name: string;
  link: string;
}

/** Disqus's export: first all threads, then all comments. */
export async function* readDisqus(
  chunks: AsyncIterable<string>,
  threadFrom: ThreadFrom,
): AsyncGenerator<Incoming> {
  const threads = new Map<string, DisqusThread>();
  for await (const record of xmlRecords(chunks, new Set(['thread', 'post', 'author', 'parent']))) {
    if (record.name === 'thread') {
      const id = record.attributes.get('dsq:id') ?? '';
      const thread = readThread(record, id, threadFrom);
      threads.set(id, thread);
      if (record.fields.get('isClosed') === 'true') {
        const rules = { state: 'closed' as const, slow_seconds: 0, closes_at: null };
        yield { kind: 'thread', thread: thread.name, rules };
      }
    } else if (record.name === 'post') yield readPost(record, threads);
  }
}

function readThread({ fields }: XmlRecord, id: string, threadFrom: ThreadFrom): DisqusThread {
  const link = fields.get('link')?.trim() ?? '';
  const identifier = fields.get('id')?.trim() ?? '';
  const slug = /([^/]+)\/?$/.exec(URL.canParse(link) ? new URL(link).pathname : '')?.[1] ?? '';
  const names: Partial<Record<ThreadFrom, string>> = { identifier, link, id, slug };
  // Pages that gave Disqus no identifier are known to it by their address.
  return { name: names[threadFrom] || link, link };
}

function readPost(post: XmlRecord, threads: ReadonlyMap<string, DisqusThread>): Incoming {
  const { fields } = post;
  const within = (name: string): XmlRecord | undefined =>
    post.inner.find((record) => record.name === name);
  const key = post.attributes.get('dsq:id') ?? '';
  const parent = within('parent')?.attributes.get('dsq:id') ?? null;
  const thread = threads.get(within('thread')?.attributes.get('dsq:id') ?? '');
  if (thread === undefined) return { kind: 'left out', why: 'of no thread in the file' };
  if (fields.get('isSpam') === 'true') {
    return { kind: 'left out', why: 'spam', thread: thread.name, key, parent };
  }
  // The place stays for those who answered; words and name were taken back.
  const isGone = fields.get('isDeleted') === 'true';
  const author = within('author')?.fields;
  const isHeld = fields.get('isApproved') === 'false';
  return {
    ...{ kind: 'comment', key, parent, thread: thread.name, url: '' },
    name: isGone ? '' : (author?.get('name') ?? ''),
    email: isGone ? '' : (author?.get('email') ?? ''),
    markdown: isGone ? '' : htmlToMarkdown(fields.get('message') ?? ''),
    status: isGone ? 'removed' : isHeld ? 'held' : 'published',
    createdAt: Date.parse(fields.get('createdAt')?.trim() ?? ''),
    pageUrl: thread.link,
  };
}
