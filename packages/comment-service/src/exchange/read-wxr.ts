import { htmlToMarkdown } from './html-to-markdown.ts';
import type { Incoming, ThreadFrom } from './record.ts';
import { xmlRecords, type XmlRecord } from './xml.ts';

export const WXR_THREADS: readonly ThreadFrom[] = ['link', 'guid', 'id', 'slug'];

const FIELD: Partial<Record<ThreadFrom, string>> = {
  link: 'link',
  guid: 'guid',
  id: 'wp:post_id',
  slug: 'wp:post_name',
};

/** WordPress's export, WXR 1.0 to 1.2: each page with its comments. */
export async function* readWxr(
  chunks: AsyncIterable<string>,
  threadFrom: ThreadFrom,
): AsyncGenerator<Incoming> {
  for await (const item of xmlRecords(chunks, new Set(['item', 'wp:comment']))) {
    if (item.name !== 'item' || item.inner.length === 0) continue;
    const thread = (item.fields.get(FIELD[threadFrom] ?? 'link') ?? '').trim();
    const link = (item.fields.get('link') ?? '').trim();
    // WordPress writes them as its database happens to hand them over.
    const comments = item.inner
      .map((comment) => readComment(comment, thread, link))
      .sort((a, b) => timeOf(a) - timeOf(b));
    yield* comments;
    const isTaken = comments.some(({ kind }) => kind === 'comment');
    if (isTaken && item.fields.get('wp:comment_status') === 'closed') {
      const rules = { state: 'closed' as const, slow_seconds: 0, closes_at: null };
      yield { kind: 'thread', thread, rules };
    }
  }
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  pingback: 'pingbacks and trackbacks',
  trackback: 'pingbacks and trackbacks',
};

function readComment({ fields }: XmlRecord, thread: string, link: string): Incoming {
  const field = (name: string): string => fields.get(`wp:comment_${name}`)?.trim() ?? '';
  const key = field('id');
  const above = field('parent');
  const parent = above === '' || above === '0' ? null : above;
  const approved = field('approved');
  const why =
    LEFT_OUT[field('type')] ??
    (approved === 'spam'
      ? 'spam'
      : !['', 'comment'].includes(field('type'))
        ? 'notes of plug-ins'
        : null);
  if (why !== null) return { kind: 'left out', why, thread, key, parent };
  const isTrash = approved === 'trash' || approved === 'post-trashed';
  return {
    ...{ kind: 'comment', key, parent, thread },
    name: field('author'),
    email: field('author_email'),
    url: field('author_url').replace(/^https?:\/\/$/, ''),
    markdown: htmlToMarkdown(fields.get('wp:comment_content') ?? ''),
    status: approved === '1' ? 'published' : isTrash ? 'removed' : 'held',
    createdAt: timeIn(field('date_gmt')) ?? timeIn(field('date')) ?? NaN,
    pageUrl: link,
  };
}

/** WordPress writes `0000-00-00 00:00:00` where it does not know. */
function timeIn(date: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(date);
  const time = match === null ? NaN : Date.parse(`${match[1]}T${match[2]}Z`);
  return Number.isNaN(time) ? null : time;
}

function timeOf(incoming: Incoming): number {
  return incoming.kind === 'comment' && !Number.isNaN(incoming.createdAt) ? incoming.createdAt : 0;
}
