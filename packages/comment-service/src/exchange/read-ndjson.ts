import type { CommentStatus } from '../protocol.ts';
import type { ExportedComment, ExportedLine } from '../store/export.ts';
import type { Incoming } from './record.ts';

/** A comment at its limit, however it is escaped, with all that is around it. */
const MAX_LINE = 2 * 1024 * 1024;

const STATUSES: readonly CommentStatus[] = ['published', 'held', 'removed'];

/** Our own export, one JSON object a line. */
export async function* readNdjson(chunks: AsyncIterable<string>): AsyncGenerator<Incoming> {
  for await (const line of linesOf(chunks)) {
    if (line === null) yield { kind: 'left out', why: 'lines too long' };
    else if (line.trim() !== '') yield readLine(line);
  }
}

function readLine(line: string): Incoming {
  const broken: Incoming = { kind: 'left out', why: 'lines that are no comment of an export' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return broken;
  }
  if (typeof value !== 'object' || value === null) return broken;
  const known = value as Partial<ExportedLine>;
  if ('kind' in known) {
    if (known.kind === 'rule' && isRule(known.rule)) return { kind: 'rule', rule: known.rule };
    if (known.kind !== 'thread' || typeof known.id !== 'string') return broken;
    const { id, state, slowSeconds = 0, closesAt = null } = known;
    const closes = closesAt === null ? null : Date.parse(closesAt);
    if (!Number.isInteger(slowSeconds) || slowSeconds < 0 || Number.isNaN(closes)) return broken;
    const rules = {
      state: state === 'closed' ? ('closed' as const) : ('open' as const),
      slow_seconds: slowSeconds,
      closes_at: closes,
    };
    return { kind: 'thread', thread: id, rules };
  }
  return readComment(known as Partial<ExportedComment>) ?? broken;
}

function readComment(line: Partial<ExportedComment>): Incoming | null {
  const { id, thread, parent = null, author, content, page, createdAt, editedAt = null } = line;
  const status = STATUSES.find((known) => known === line.status);
  if (status === undefined || !isText(id) || !isText(thread)) return null;
  if (!/^c_[\da-hjkmnp-tv-z]{26}$/.test(id) || !(parent === null || isText(parent))) return null;
  const { name = '', url = null, email = '' } = author ?? {};
  const markdown = content?.markdown;
  if (!isText(name) || !isText(email) || !isText(markdown)) return null;
  return {
    ...{ kind: 'comment', key: id, parent, thread, name, email, markdown, status },
    url: isText(url) ? url : '',
    createdAt: isText(createdAt) ? Date.parse(createdAt) : NaN,
    pageUrl: isText(page?.url) ? page.url : null,
    own: {
      editedAt: isText(editedAt) ? Date.parse(editedAt) : null,
      version: natural(line.version) ?? 1,
      picked: Array.isArray(line.flags) && line.flags.includes('pick'),
      reactions: reactionsIn(line.reactions),
      reason: isText(line.reason) ? line.reason.slice(0, 200) : null,
      reviewedAt: isText(line.reviewedAt) ? Date.parse(line.reviewedAt) : null,
    },
  };
}

function reactionsIn(given: unknown): Record<string, number> {
  if (typeof given !== 'object' || given === null) return {};
  const all = Object.entries(given as Record<string, unknown>).slice(0, 10);
  return Object.fromEntries(
    all.flatMap(([kind, count]) => {
      const n = natural(count);
      return n !== null && /^[a-z][a-z\d-]{0,19}$/.test(kind) ? [[kind, n]] : [];
    }),
  );
}

function natural(given: unknown): number | null {
  return Number.isInteger(given) && Number(given) > 0 && Number(given) < 1e9 ? Number(given) : null;
}

function isText(given: unknown): given is string {
  return typeof given === 'string';
}

type Rule = Extract<Incoming, { kind: 'rule' }>['rule'];

function isRule(given: unknown): given is Rule {
  if (typeof given !== 'object' || given === null) return false;
  const { kind, pattern, effect } = given as Partial<Rule>;
  return (
    ['word', 'link', 'name', 'email', 'domain'].includes(kind ?? '') &&
    ['hold', 'refuse'].includes(effect ?? '') &&
    isText(pattern) &&
    pattern.length <= 200
  );
}

/** Null for a line that is longer than any of an export: it is passed over, not kept. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let rest = '';
  let isTooLong = false;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield isTooLong || line.length > MAX_LINE ? null : line;
      isTooLong = false;
    }
    if (rest.length > MAX_LINE) {
      isTooLong = true;
      rest = '';
    }
  }
  if (rest !== '' || isTooLong) yield isTooLong ? null : rest;
}
