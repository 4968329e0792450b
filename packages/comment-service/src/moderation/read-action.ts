import * as v from 'valibot';
import type { Action } from '../store/moderate.ts';
import { spaced } from '../text/rules.ts';

const DAY = 86_400;

const rule = v.pipe(
  v.object({
    kind: v.picklist(['word', 'link', 'name', 'email', 'domain']),
    pattern: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    effect: v.picklist(['hold', 'refuse']),
  }),
  // A rule of signs alone would say nothing, or everything.
  v.check(({ pattern }) => spaced(pattern).trim() !== ''),
);

const number = v.pipe(v.number(), v.integer(), v.minValue(0));

export const actionSchema: v.GenericSchema<unknown, Action> = v.variant('action', [
  v.object({
    action: v.picklist(['approve', 'hold', 'remove', 'erase', 'pick', 'unpick']),
    id: v.string(),
  }),
  v.pipe(
    v.object({
      action: v.literal('thread'),
      thread: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
      state: v.optional(v.picklist(['open', 'closed']), 'open'),
      slowSeconds: v.optional(v.pipe(number, v.maxValue(DAY)), 0),
      closesAt: v.nullish(
        v.pipe(
          v.string(),
          v.check((date) => !isNaN(Date.parse(date))),
        ),
        null,
      ),
    }),
    v.transform(({ thread, state, slowSeconds, closesAt }) => ({
      action: 'thread' as const,
      thread,
      rules: {
        state,
        slow_seconds: slowSeconds,
        closes_at: closesAt === null ? null : Date.parse(closesAt),
      },
    })),
  ),
  v.object({ action: v.literal('add-rule'), rule }),
  v.object({ action: v.literal('remove-rule'), seq: number }),
  v.object({ action: v.literal('undo'), audit: number }),
]);

const MAX_ACTIONS = 200;
const HOW_MANY = `Send {"actions": […]}, 1 to ${MAX_ACTIONS} of them.`;

/** Body of `POST /v1/moderation/actions`. */
export const actionsSchema: v.GenericSchema<unknown, { actions: Action[] }> = v.object(
  {
    actions: v.pipe(
      v.array(actionSchema, `required ${HOW_MANY}`),
      v.minLength(1, `required ${HOW_MANY}`),
      v.maxLength(MAX_ACTIONS, `too-long ${HOW_MANY}`),
    ),
  },
  `required ${HOW_MANY}`,
);

/** What a moderator may send; `null` where it is not understood. */
export function readAction(value: unknown): Action | null {
  const result = v.safeParse(actionSchema, value);
  return result.success ? result.output : null;
}
