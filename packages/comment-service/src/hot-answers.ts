import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { routeOf, type Metrics } from './metrics.ts';
import type { Env } from './env.ts';
import { namesTag } from './routes/answers.ts';

/** Threads close by the clock, and not every system tells of writes by others: then an answer is worked out anew. */
const FRESH_MS = 200;
const MAX_BYTES = 32 * 1024 * 1024;
const ASKING = new Set(['host', 'origin', 'if-none-match']);
const ASKING_LENGTHS = new Set([...ASKING].map((name) => name.length));
/** Roughly what an entry takes besides its body. */
const ENTRY_BYTES = 2_048;

/**
 * What everybody reads at once: whole answers, kept for a fifth of a second and never past a write, and sent again
 * to the same question before a framework or the database is asked.
 */
export interface HotAnswers {
  /** Answers from memory; false where it has to be worked out. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Something was written. */
  expire(): void;
  /** Keeps what goes out, headers and all, where a route said that it depends on what is stored alone. */
  keep: MiddlewareHandler<Env>;
}

interface HotAnswer {
  writes: number;
  at: number;
  etag: string;
  headers: string[];
  /** Those of a 304. */
  unchanged: string[];
  bytes: Uint8Array;
  route: string;
}

export function createHotAnswers(metrics: Metrics, now: () => number): HotAnswers {
  const kept = new Map<string, HotAnswer>();
  let size = 0;
  let writes = 0;
  // Mounted in a server of somebody else nobody asks, and nothing is kept.
  let isAsked = false;

  function forget(key: string): void {
    size -= sizeOf(kept.get(key));
    kept.delete(key);
  }

  return {
    answer(incoming, outgoing) {
      isAsked = true;
      if (incoming.method !== 'GET') return false;
      const asked = askedIn(incoming);
      if (asked === null) return false;
      const hot = kept.get(asked.key);
      if (hot?.writes !== writes || now() - hot.at > FRESH_MS) return false;
      if (namesTag(asked.tags, hot.etag)) {
        outgoing.writeHead(304, hot.unchanged).end();
        metrics.note('GET', hot.route, 304, 0);
      } else {
        outgoing.writeHead(200, hot.headers).end(hot.bytes);
        metrics.note('GET', hot.route, 200, 0);
      }
      return true;
    },
    expire() {
      writes += 1;
    },
    async keep(c, next) {
      const before = writes;
      await next();
      const page = c.get('fromStore');
      const incoming = (c.env as Env['Bindings'] | undefined)?.incoming;
      if (page === undefined || incoming === undefined || c.req.method !== 'GET') return;
      if (!isAsked || before !== writes) return;
      const key = askedIn(incoming)?.key;
      if (key === undefined) return;
      if (!variesByOriginAlone(c.res.headers.get('Vary'))) return;
      forget(key);
      const { bytes, etag, type } = page;
      const unchanged = [...c.res.headers].filter(([name]) => name !== 'content-type').flat();
      const body = ['content-type', type, 'content-length', String(bytes.byteLength)];
      const headers = [...unchanged, ...body];
      const hot = { bytes, etag, headers, unchanged, writes, at: now(), route: routeOf(c) };
      kept.set(key, hot);
      size += sizeOf(hot);
      for (const oldest of kept.keys()) {
        if (size <= MAX_BYTES) break;
        forget(oldest);
      }
    },
  };
}

/**
 * All of a request that an answer may depend on, and the tags it names; null where it names them twice. Read as they
 * came: to have every header parsed would take longer than the answer.
 */
function askedIn({ url = '', rawHeaders }: IncomingMessage): { key: string; tags?: string } | null {
  const found: Record<string, string> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!ASKING_LENGTHS.has(name.length)) continue;
    const known = name.toLowerCase();
    if (!ASKING.has(known)) continue;
    if (known in found) return null;
    found[known] = rawHeaders[at + 1] ?? '';
  }
  const { host = '', origin = '', 'if-none-match': tags } = found;
  return { key: `${host} ${origin} ${url}`, ...(tags !== undefined && { tags }) };
}

function variesByOriginAlone(vary: string | null): boolean {
  return (vary ?? '').split(',').every((name) => /^\s*(?:origin)?\s*$/i.test(name));
}

function sizeOf(answer: HotAnswer | undefined): number {
  return answer === undefined ? 0 : answer.bytes.byteLength + ENTRY_BYTES;
}
