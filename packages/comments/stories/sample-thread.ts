import type { Comment, CommentPage } from '@stet/comment-client';

/** Where the sample service of stories and tests answers. */
export const sampleEndpoint = '/sample-comments/';

export type SampleThread = 'full' | 'closed' | 'empty' | 'down' | 'arabic';

/** A service with one thread, played by `fetch`; returns what puts the real one back. */
export function serveSample(thread: SampleThread): () => void {
  const real = (window as { fetch: typeof fetch }).fetch;
  const service = new URL(sampleEndpoint, location.href).href;
  window.fetch = (input, init) => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!href.startsWith(service)) return real(input, init);
    if (thread === 'down') return Promise.resolve(new Response('Down.', { status: 503 }));
    return Promise.resolve(Response.json(answerTo(pathname, thread)));
  };
  const right = { markdown: own.content.text, token: 'sample', expiresAt: '2099-01-01T00:00:00Z' };
  const slot = `stet-own:${encodeURIComponent(service)}:${own.id}`;
  localStorage.setItem(slot, JSON.stringify(right));
  return () => {
    window.fetch = real;
    localStorage.removeItem(slot);
  };
}

function answerTo(path: string, thread: SampleThread): object {
  if (path.endsWith('/config')) return { version: 1, reactions: ['like'], reports: true };
  if (path.endsWith('/counts')) return { counts: { sample: 5 } };
  const items = { full: [own, question, removed, held], closed: [question], empty: [], arabic };
  const shown = thread === 'down' ? [] : items[thread];
  const page: CommentPage = {
    thread: {
      id: 'sample',
      state: thread === 'closed' ? 'closed' : 'open',
      count: shown.length,
      rev: '1',
    },
    items: shown,
    page: { next: thread === 'full' ? 'more' : null, remaining: thread === 'full' ? 12 : 0 },
  };
  return structuredClone(page);
}

function sample(id: string, name: string, text: string, rest: Partial<Comment> = {}): Comment {
  return {
    id,
    thread: 'sample',
    parent: null,
    depth: 0,
    url: null,
    author: { name, url: null },
    content: { html: `<p>${text}</p>`, text },
    createdAt: '2026-05-04T09:00:00Z',
    editedAt: null,
    status: 'published',
    replyCount: 0,
    canReply: true,
    reactions: {},
    replies: { items: [], total: 0, next: null },
    ...rest,
  };
}

const own = sample('own', 'Ada Reader', 'I was on the seven-forty, and it left at nine.', {
  editedAt: '2026-05-04T09:05:00Z',
});
const reply = sample('reply', 'Ilse Karo', 'It is. The librarian knows which years to skip.', {
  parent: 'question',
  depth: 1,
});
const question = sample('question', 'Tobias Ferne', 'Is the old log book in the town library?', {
  flags: ['pick'],
  reactions: { like: 12 },
  replies: { items: [reply], total: 4, next: 'more' },
});
const removed = sample('removed', '', '', {
  status: 'removed',
  canReply: false,
  replies: { items: [sample('left', 'R. Quayle', 'Well said.')], total: 1, next: null },
});
const held = sample('held', 'Cyd', 'Mine waits.', { status: 'held', canReply: false });
const arabic = [
  sample('a1', 'ليلى', 'السجل القديم في مكتبة المدينة، وهو يستحق الزيارة.'),
  sample('a2', 'Tobias', 'Thank you for the article.'),
];
