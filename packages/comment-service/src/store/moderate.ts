import type { Transaction } from 'kysely';
import type { CommentStatus, ThreadState } from '../protocol.ts';
import { tell } from './event-log.ts';
import type { CommentRow, RuleTable, Schema } from './schema.ts';
import { eraseComment, setStatus, touchThread } from './status.ts';

type Store = Transaction<Schema>;

export type Decision = 'approve' | 'hold' | 'remove' | 'erase' | 'pick' | 'unpick';

export interface ThreadRules {
  state: ThreadState;
  slow_seconds: number;
  closes_at: number | null;
}

export type NewRule = Pick<RuleTable, 'kind' | 'pattern' | 'effect'>;

/** What one may ask for, from a page or by the API; each answers the number of its line in the audit log. */
export type Action =
  | { action: Decision; id: string }
  | { action: 'thread'; thread: string; rules: ThreadRules }
  | { action: 'add-rule'; rule: NewRule }
  | { action: 'remove-rule'; seq: number }
  | { action: 'undo'; audit: number };

/** Does it and notes it, or answers null where there is nothing of that name. */
export async function act(store: Store, actor: string, action: Action): Promise<number | null> {
  switch (action.action) {
    case 'thread':
      return changeThread(store, actor, action.thread, action.rules);
    case 'add-rule':
      return addRule(store, actor, action.rule);
    case 'remove-rule':
      return removeRule(store, actor, action.seq);
    case 'undo':
      return undo(store, actor, action.audit);
    default:
      return decide(store, actor, action.id, action.action);
  }
}

const STATUS_OF: Partial<Record<Decision, CommentStatus>> = {
  approve: 'published',
  hold: 'held',
  remove: 'removed',
};

async function decide(
  store: Store,
  actor: string,
  id: string,
  decision: Decision,
): Promise<number | null> {
  const row = await commentRow(store, id);
  if (row === undefined) return null;
  const status = STATUS_OF[decision];
  if (decision === 'erase') await eraseComment(store, id);
  else if (status === undefined) await setPicked(store, row, decision === 'pick');
  else if ((await setStatus(store, id, status)) === null) return null;
  const now = Date.now();
  if (decision !== 'hold') {
    await store
      .updateTable('comments')
      .set({ reviewed_at: now })
      .where('seq', '=', row.seq)
      .execute();
    await store
      .updateTable('reports')
      .set({ settled_at: now })
      .where('comment_seq', '=', row.seq)
      .where('settled_at', 'is', null)
      .execute();
  }
  const { status: was, picked, reviewed_at: reviewed } = row;
  const before = decision === 'erase' ? null : JSON.stringify({ status: was, picked, reviewed });
  return note(store, actor, decision, id, before);
}

async function setPicked(store: Store, row: CommentRow, picked: boolean): Promise<void> {
  if (row.picked === Number(picked)) return;
  await store
    .updateTable('comments')
    .set({ picked: Number(picked) })
    .where('seq', '=', row.seq)
    .execute();
  if (row.visible === 0) return;
  await touchThread(store, row.thread, 0);
  await tell(store, row.thread, 'comment.updated', row.id);
}

async function changeThread(
  store: Store,
  actor: string,
  id: string,
  rules: ThreadRules,
): Promise<number> {
  const row = await store
    .selectFrom('threads')
    .select(['state', 'slow_seconds', 'closes_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  await store
    .insertInto('threads')
    .values({ id, count: 0, rev: 1, ...rules })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ ...rules, rev: eb('threads.rev', '+', 1) })),
    )
    .execute();
  await tell(store, id, 'count', null);
  const before = row ?? { state: 'open', slow_seconds: 0, closes_at: null };
  return note(store, actor, 'thread', id, JSON.stringify(before));
}

async function addRule(store: Store, actor: string, rule: NewRule): Promise<number> {
  await store
    .insertInto('rules')
    .values({ ...rule, created_at: Date.now() })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'pattern']).doUpdateSet({ effect: rule.effect }),
    )
    .execute();
  return note(store, actor, 'add-rule', `${rule.kind} ${rule.pattern}`, JSON.stringify(rule));
}

async function removeRule(store: Store, actor: string, seq: number): Promise<number | null> {
  const rule = await store
    .deleteFrom('rules')
    .where('seq', '=', seq)
    .returning(['kind', 'pattern', 'effect'])
    .executeTakeFirst();
  if (rule === undefined) return null;
  return note(store, actor, 'remove-rule', `${rule.kind} ${rule.pattern}`, JSON.stringify(rule));
}

/** Puts back what was before; a decision is undone once, and what was erased is gone. */
async function undo(store: Store, actor: string, seq: number): Promise<number | null> {
  const line = await store
    .selectFrom('audit')
    .selectAll()
    .where('seq', '=', seq)
    .where('undone_by', 'is', null)
    .executeTakeFirst();
  if (line?.before == null) return null;
  const before: unknown = JSON.parse(line.before);
  if (line.action === 'thread') {
    await changeThread(store, actor, line.subject, before as ThreadRules);
  } else if (line.action === 'add-rule') {
    const { kind, pattern } = before as NewRule;
    await store
      .deleteFrom('rules')
      .where('kind', '=', kind)
      .where('pattern', '=', pattern)
      .execute();
  } else if (line.action === 'remove-rule') {
    await addRule(store, actor, before as NewRule);
  } else {
    const row = await commentRow(store, line.subject);
    if (row === undefined) return null;
    const { status, picked, reviewed } = before as {
      status: CommentStatus;
      picked: number;
      reviewed: number | null;
    };
    if ((await setStatus(store, row.id, status)) === null) return null;
    await setPicked(store, row, picked === 1);
    await store
      .updateTable('comments')
      .set({ reviewed_at: reviewed })
      .where('seq', '=', row.seq)
      .execute();
  }
  const number = await note(store, actor, 'undo', line.subject, null);
  await store.updateTable('audit').set({ undone_by: number }).where('seq', '=', seq).execute();
  return number;
}

async function note(
  store: Store,
  actor: string,
  action: string,
  subject: string,
  before: string | null,
): Promise<number> {
  const { seq } = await store
    .insertInto('audit')
    .values({ at: Date.now(), actor, action, subject, before })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

function commentRow(store: Store, id: string): Promise<CommentRow | undefined> {
  return store.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
}
