import * as v from 'valibot';
import type { AuditLine, QueueEntry } from '../store/queue.ts';

/** What moderators and their programs are answered. */

const seq = v.pipe(v.number(), v.integer());
const milliseconds = v.pipe(v.number(), v.integer(), v.description('Milliseconds since 1970.'));

const queueEntry: v.GenericSchema<QueueEntry> = v.strictObject({
  seq,
  id: v.string(),
  thread: v.string(),
  status: v.picklist(['published', 'held', 'removed']),
  name: v.string(),
  url: v.nullable(v.string()),
  markdown: v.string(),
  answered: v.pipe(v.nullable(v.string()), v.description('Words of the comment it answers.')),
  createdAt: milliseconds,
  picked: v.picklist([0, 1]),
  reason: v.pipe(v.nullable(v.string()), v.description('Why it is held.')),
  reports: v.pipe(v.nullable(v.number()), v.description('Reports that nobody has settled.')),
});

export const queueSchema: v.GenericSchema = v.strictObject({ items: v.array(queueEntry) });

const auditLine: v.GenericSchema<AuditLine> = v.strictObject({
  seq,
  at: milliseconds,
  actor: v.string(),
  action: v.string(),
  subject: v.string(),
  undoable: v.boolean(),
});

export const auditSchema: v.GenericSchema = v.strictObject({ items: v.array(auditLine) });

export const rulesSchema: v.GenericSchema = v.strictObject({
  rules: v.array(
    v.strictObject({
      seq,
      kind: v.picklist(['word', 'link', 'name', 'email', 'domain']),
      pattern: v.string(),
      effect: v.picklist(['hold', 'refuse']),
      created_at: milliseconds,
    }),
  ),
});

export const resultsSchema: v.GenericSchema = v.strictObject({
  results: v.array(
    v.strictObject({
      audit: v.pipe(
        v.nullable(seq),
        v.description('Its line in the log; null where there is nothing of that name.'),
      ),
    }),
  ),
});
