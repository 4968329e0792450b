import { actionsSchema } from '../moderation/read-action.ts';
import { auditQuerySchema, queueQuerySchema } from '../routes/moderation-api.ts';
import { auditSchema, queueSchema, resultsSchema, rulesSchema } from '../schemas/newsroom.ts';
import type { Operations } from './document.ts';
import {
  allOf,
  badBody,
  badQuery,
  HTML_TYPE,
  JSON_TYPE,
  tooMany,
  type Answer,
  type Operation,
  type Problems,
  type Schema,
} from './operation.ts';
import { formSchema } from './reading.ts';

const noModerator: Problems = allOf({ 401: ['login-required'], 403: ['forbidden'] }, tooMany);

const json = (description: string, schema: Schema): Record<number, Answer> => ({
  200: { description, type: JSON_TYPE, schema },
});

const program = { tag: 'newsroom', needs: 'moderator' } as const;

export const newsroomOperations: Operations = {
  'GET /v1/moderation/queue': {
    summary: 'Comments that wait, or that were decided',
    ...program,
    query: queueQuerySchema,
    answers: json('The comments as they were written.', queueSchema),
    problems: allOf(noModerator, badQuery),
  },
  'GET /v1/moderation/rules': {
    summary: 'Rules that hold or refuse comments',
    ...program,
    answers: json('The rules.', rulesSchema),
    problems: noModerator,
  },
  'POST /v1/moderation/actions': {
    summary: 'Decide, up to 200 at once',
    ...program,
    body: { types: [JSON_TYPE], schema: actionsSchema },
    answers: json('What was noted of each.', resultsSchema),
    problems: allOf(noModerator, badBody),
  },
  'GET /v1/audit': {
    summary: 'What was decided, and by whom',
    ...program,
    query: auditQuerySchema,
    answers: json('The latest first.', auditSchema),
    problems: allOf(noModerator, badQuery),
  },
  'GET /metrics': {
    summary: 'How busy the service is, for Prometheus',
    ...program,
    answers: { 200: { description: 'Text format 0.0.4.', type: 'text/plain' } },
    problems: noModerator,
  },
  'GET /moderation': page('Comments, for moderators; without a session, the form to sign in'),
  'GET /moderation/rules': page('Rules'),
  'GET /moderation/audit': page('What was decided'),
  'GET /moderation/keyboard.js': {
    summary: 'Keys for the pages',
    tag: 'newsroom',
    answers: { 200: { description: 'A script.', type: 'text/javascript' } },
  },
  'POST /moderation/sign-in': {
    summary: 'Sign in with the secret',
    tag: 'newsroom',
    body: { types: ['application/x-www-form-urlencoded'], schema: formSchema('secret') },
    answers: {
      303: { description: 'To the comments.', headers: ['Location'] },
      403: { description: 'That is not the secret, or the pages are off.', type: HTML_TYPE },
      429: { description: 'Too many tries.', type: HTML_TYPE },
    },
    problems: { 403: ['forbidden'], 413: ['too-large'], 415: ['unsupported-type'] },
  },
  'POST /moderation/sign-out': form('Sign out'),
  'POST /moderation/decide': form('Decide', 'one', 'action', 'id', 'from'),
  'POST /moderation/thread': form('Close, slow down', 'thread', 'state', 'slow', 'closes'),
  'POST /moderation/rules': form('Add or remove a rule', 'kind', 'pattern', 'effect', 'remove'),
  'POST /moderation/undo': form('Undo', 'audit', 'from', 'to'),
};

function page(summary: string): Operation {
  return {
    summary,
    tag: 'newsroom',
    needs: 'session',
    answers: {
      200: { description: 'The page.', type: HTML_TYPE },
      403: { description: 'The pages are off; it says why.', type: HTML_TYPE },
    },
  };
}

function form(summary: string, ...fields: string[]): Operation {
  return {
    summary,
    tag: 'newsroom',
    needs: 'session',
    body: {
      types: ['application/x-www-form-urlencoded'],
      schema: formSchema('token', ...fields),
    },
    answers: { 303: { description: 'Done; back to the page.', headers: ['Location'] } },
    problems: {
      403: ['forbidden'],
      404: ['not-found'],
      413: ['too-large'],
      415: ['unsupported-type'],
      422: ['validation'],
    },
  };
}
