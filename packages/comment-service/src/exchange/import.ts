import { idFrom } from '../ids.ts';
import { Refusal } from '../problems.ts';
import type { Settings } from '../settings.ts';
import type { Database } from '../store/database.ts';
import { tell } from '../store/event-log.ts';
import {
  importComment,
  importRule,
  importThread,
  isKnown,
  type ImportedComment,
} from '../store/import.ts';
import { safeWebsite } from '../text/links.ts';
import { createValidator, type Submission, type Validator } from '../validate.ts';
import type { Incoming, IncomingComment } from './record.ts';

const TOGETHER = 200;
const OWN_ID = /^c_[\da-hjkmnp-tv-z]{26}$/;

/** What an import did, for people. */
export interface ImportReport {
  added: Record<ImportedComment['status'], number>;
  known: number;
  threads: Set<string>;
  rules: number;
  /** Closed or slowed. */
  settled: number;
  leftOut: Map<string, number>;
  changed: Map<string, number>;
}

/**
 * Takes in what another system tells, in any order. Twice is once: each comment has one id, made of what it was
 * called there. A reply waits for what it answers; where that never comes, or was left out, it moves up.
 */
export async function importAll(
  incoming: AsyncIterable<Incoming>,
  { write }: Pick<Database, 'write'>,
  settings: Settings,
): Promise<ImportReport> {
  const report: ImportReport = {
    added: { published: 0, held: 0, removed: 0 },
    ...{ known: 0, rules: 0, settled: 0, threads: new Set() },
    ...{ leftOut: new Map(), changed: new Map() },
  };
  const validate = createValidator({ ...settings, required: ['comment'] });
  /** What is here, or on its way. */
  const placed = new Set<string>();
  /** What was left out, and what that answered. */
  const passed = new Map<string, string | null>();
  const waiting = new Map<string, ImportedComment[]>();
  let batch: ImportedComment[] = [];

  async function flush(): Promise<void> {
    const comments = batch;
    batch = [];
    if (comments.length === 0) return;
    const outcomes = await write(async (store) => {
      const all: ('added' | 'known')[] = [];
      for (const comment of comments) {
        all.push(await importComment(store, comment, settings.maxDepth));
      }
      const threads = new Set(comments.filter((_, at) => all[at] === 'added').map((c) => c.thread));
      for (const thread of threads) await tell(store, thread, 'count', null);
      return all;
    });
    for (const [at, { status, thread }] of comments.entries()) {
      if (outcomes[at] === 'known') report.known++;
      else {
        report.added[status]++;
        report.threads.add(thread);
      }
    }
  }

  async function place(first: ImportedComment): Promise<void> {
    const ready = [first];
    for (let comment = ready.pop(); comment !== undefined; comment = ready.pop()) {
      placed.add(comment.id);
      batch.push(comment);
      if (batch.length >= TOGETHER) await flush();
      // Those that came first stand first.
      ready.push(...release(comment.id).reverse());
    }
  }

  function release(id: string): ImportedComment[] {
    const released = waiting.get(id) ?? [];
    waiting.delete(id);
    return released;
  }

  /** The nearest one above that was not left out. */
  function standing(parent: string | null): string | null {
    let at = parent;
    for (let steps = 0; at !== null && passed.has(at) && steps < 1_000; steps++) {
      at = passed.get(at) ?? null;
    }
    return at !== null && passed.has(at) ? null : at;
  }

  async function settle(comment: ImportedComment): Promise<void> {
    const parent = standing(comment.parent);
    if (parent !== comment.parent) note(report.changed, 'replies to what was left out moved up');
    const settled = { ...comment, parent };
    if (parent === null || placed.has(parent)) await place(settled);
    else {
      const others = waiting.get(parent);
      if (others === undefined) waiting.set(parent, [settled]);
      else others.push(settled);
    }
  }

  async function passOver(id: string, parent: string | null): Promise<void> {
    passed.set(id, parent);
    for (const comment of release(id)) await settle(comment);
  }

  async function take(record: Incoming): Promise<void> {
    if (record.kind === 'thread') {
      await flush();
      const done = await write((store) => importThread(store, record.thread, record.rules));
      report.settled += Number(done);
    } else if (record.kind === 'rule') {
      report.rules += Number(await write((store) => importRule(store, record.rule)));
    } else if (record.kind === 'left out') {
      note(report.leftOut, record.why);
      const { thread, key, parent = null } = record;
      if (thread === undefined || key === undefined) return;
      await passOver(idFrom(thread, key), parent === null ? null : idFrom(thread, parent));
    } else {
      const { thread, key, parent } = record;
      const idHere = (name: string): string =>
        record.own !== undefined && OWN_ID.test(name) ? name : idFrom(thread, name);
      const id = idHere(key);
      const above = parent === null ? null : idHere(parent);
      const checked = check(record, validate, report);
      if (placed.has(id)) note(report.leftOut, 'twice in the file');
      else if (checked === null) await passOver(id, above);
      else await settle({ ...checked, id, parent: above });
    }
  }

  try {
    for await (const record of incoming) await take(record);
  } catch (error) {
    // The file breaks off here: what came before it stays, and is known when it comes again.
    await flush();
    throw error;
  }
  const stuck = new Set([...waiting.values()].flat().map(({ id }) => id));
  for (const parent of [...waiting.keys()]) {
    if (stuck.has(parent)) continue;
    // What these answer is nowhere in the file; an earlier one may have brought it.
    const isHere = await write((store) => isKnown(store, parent));
    for (const comment of release(parent)) await place(isHere ? comment : alone(comment));
  }
  // Those left answer one another in a ring: one of them has to be the first.
  for (const parent of [...waiting.keys()]) {
    for (const comment of release(parent)) await place(alone(comment));
  }
  await flush();
  return report;

  function alone(comment: ImportedComment): ImportedComment {
    note(report.changed, 'replies to what is missing begin a conversation of their own');
    return { ...comment, parent: null };
  }
}

function note(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** By the rules for what readers send; what is only beside the words may be missing. Null: it is left out. */
function check(
  { own, ...record }: IncomingComment,
  validate: Validator,
  { leftOut, changed }: ImportReport,
): Omit<ImportedComment, 'id' | 'parent'> | null {
  const { status, createdAt } = record;
  if (Number.isNaN(createdAt) || createdAt < 0) {
    note(leftOut, 'without a time');
    return null;
  }
  const isEmpty = status === 'removed' && record.markdown === '';
  const sent = checkWords({ ...record, markdown: isEmpty ? 'removed' : record.markdown });
  if (typeof sent === 'string') {
    note(leftOut, sent);
    return null;
  }
  const { thread, name, email, url, markdown } = sent;
  return {
    ...{ thread, name, email, url, status, markdown: isEmpty ? '' : markdown },
    pageUrl: record.pageUrl === null ? null : safeWebsite(record.pageUrl),
    // Nothing was said tomorrow.
    createdAt: Math.min(createdAt, Date.now()),
    ...{ editedAt: null, version: 1, picked: false, reactions: {}, reviewedAt: null },
    reason: status === 'held' ? 'imported' : null,
    ...own,
  };

  function checkWords(given: Omit<IncomingComment, 'own'>): Submission | string {
    let { name, email, url } = given;
    for (let attempt = 0; ; attempt++) {
      try {
        return validate.comment({
          thread: given.thread,
          author: { name, email, url },
          content: { markdown: given.markdown },
        });
      } catch (error) {
        if (!(error instanceof Refusal) || attempt > 0) throw error;
        for (const { pointer, code } of error.extras.errors ?? []) {
          if (pointer === '/author/url') url = '';
          else if (pointer === '/author/email') email = '';
          else if (pointer === '/author/name') name = code === 'too-long' ? name.slice(0, 200) : '';
          else return `${pointer === '/thread' ? 'thread' : 'comment'} ${WORDS[code] ?? 'damaged'}`;
          note(changed, `names, addresses or websites that are none were dropped or cut`);
        }
      }
    }
  }
}

const WORDS: Partial<Record<string, string>> = { required: 'empty', 'too-long': 'too long' };

/** One line for people, and what was left out or changed below it. */
export function inWords({ added, known, threads, rules, settled, ...rest }: ImportReport): string {
  const sum = added.published + added.held + added.removed;
  const parts = [
    `${sum} comments imported in ${threads.size} threads ` +
      `(${added.published} published, ${added.held} held, ${added.removed} removed)`,
    ...(known > 0 ? [`${known} were there already`] : []),
    ...(settled > 0 ? [`${settled} threads closed or slowed as they were`] : []),
    ...(rules > 0 ? [`${rules} rules added`] : []),
  ];
  const lines = (counts: Map<string, number>, label: string): string[] =>
    [...counts].map(([what, n]) => `  ${label}: ${n} ${what}`);
  return [
    `${parts.join('; ')}.`,
    ...lines(rest.leftOut, 'left out'),
    ...lines(rest.changed, 'changed'),
  ].join('\n');
}
