import * as v from 'valibot';
import {
  askedSchema,
  postedSchema,
  previewedSchema,
  reactedSchema,
  reportedSchema,
} from '../schemas/answers.ts';
import type { Validator } from '../validate.ts';
import type { Operations } from './document.ts';
import {
  allOf,
  badBody,
  FORM_TYPES,
  foreignPage,
  HTML_TYPE,
  JSON_TYPE,
  tooMany,
  unknownComment,
  type Answer,
  type Problems,
} from './operation.ts';

const posted = (description: string, headers: string[]): Answer => ({
  description,
  type: JSON_TYPE,
  schema: postedSchema,
  headers,
});

/** Everything that can be wrong with a comment besides its fields. */
const refused: Problems = {
  400: ['validation'],
  403: ['forbidden', 'thread-closed'],
  409: ['duplicate', 'idempotency-conflict'],
  422: ['validation', 'idempotency-conflict'],
  428: ['challenge-required'],
};

const notOwn: Problems = {
  401: ['login-required'],
  403: ['forbidden'],
  412: ['precondition-failed'],
};

export function writingOperations({ schemas }: Validator): Operations {
  return {
    'POST /v1/comments': {
      summary: 'Say something',
      tag: 'writing',
      headers: { 'Idempotency-Key': true },
      body: { types: [JSON_TYPE], schema: schemas.comment },
      answers: {
        201: posted('Published.', ['ETag', 'Location']),
        202: posted('Held until a moderator has seen it.', ['ETag', 'Location']),
      },
      problems: allOf(badBody, foreignPage, tooMany, refused),
    },
    'POST /v1/preview': {
      summary: 'See how a comment would look; nothing is kept',
      tag: 'writing',
      body: { types: [JSON_TYPE], schema: schemas.change },
      answers: {
        200: { description: 'As it would look.', type: JSON_TYPE, schema: previewedSchema },
      },
      problems: allOf(badBody, foreignPage, tooMany),
    },
    'PATCH /v1/comments/:id': {
      summary: 'Change one’s own words',
      tag: 'writing',
      needs: 'edit',
      headers: { 'If-Match': false },
      body: { types: [JSON_TYPE], schema: schemas.change },
      answers: {
        200: posted('Changed.', ['ETag']),
        202: posted('Changed, and held until a moderator has seen it.', ['ETag']),
      },
      problems: allOf(badBody, foreignPage, tooMany, notOwn, {
        403: ['thread-closed'],
        410: ['gone'],
      }),
    },
    'DELETE /v1/comments/:id': {
      summary: 'Take one’s own comment back; where replies hang on it, its place stays, empty',
      tag: 'writing',
      needs: 'edit',
      headers: { 'If-Match': false },
      answers: { 204: { description: 'Deleted.' } },
      problems: allOf(foreignPage, notOwn),
    },
    'POST /v1/form': {
      summary: 'Say something by a form without script, with WordPress’s field names',
      tag: 'writing',
      body: { types: FORM_TYPES, schema: commentForm },
      answers: {
        201: { description: 'Published; no page of ours was named.', type: HTML_TYPE },
        202: { description: 'Held; no page of ours was named.', type: HTML_TYPE },
        303: { description: 'Back to the article.', headers: ['Location'] },
        ...Object.fromEntries(
          [400, 403, 409, 413, 415, 422, 429, 503].map((status) => [
            status,
            { description: 'A page that has every word in it, to be sent again.', type: HTML_TYPE },
          ]),
        ),
      },
      problems: allOf(badBody, foreignPage, tooMany, refused),
    },
    'POST /v1/subscriptions': {
      summary: 'Ask to be told by mail; the answer is the same for every address',
      tag: 'readers',
      body: { types: [JSON_TYPE], schema: schemas.subscription },
      answers: {
        202: {
          description: 'A mail asks whether it is wanted.',
          type: JSON_TYPE,
          schema: askedSchema,
        },
      },
      problems: allOf(badBody, foreignPage, tooMany, unknownComment),
    },
    'GET /v1/subscriptions/:token': {
      summary: 'The page behind the link of a mail; changes nothing',
      tag: 'readers',
      answers: linkAnswers,
    },
    'POST /v1/subscriptions/:token': {
      summary: 'Confirm, or end it: by the page’s buttons or in one click (RFC 8058)',
      tag: 'readers',
      body: { types: FORM_TYPES, schema: subscriptionForm },
      answers: linkAnswers,
      problems: { 413: ['too-large'], 415: ['unsupported-type'] },
    },
    'PUT /v1/comments/:id/reactions/:kind': reaction('React to a comment'),
    'DELETE /v1/comments/:id/reactions/:kind': reaction('Take a reaction back'),
    'POST /v1/comments/:id/reports': {
      summary: 'Report a comment to the newsroom',
      tag: 'readers',
      headers: { 'Reader-Key': false },
      body: { types: [JSON_TYPE], schema: schemas.report },
      answers: {
        202: { description: 'Noted.', type: JSON_TYPE, schema: reportedSchema },
      },
      problems: allOf(badBody, foreignPage, tooMany, unknownComment),
    },
  };
}

function reaction(summary: string): Operations[string] {
  return {
    summary,
    tag: 'readers',
    headers: { 'Reader-Key': false },
    answers: {
      200: { description: 'How it stands.', type: JSON_TYPE, schema: reactedSchema },
    },
    problems: allOf({ 400: ['validation'] }, foreignPage, tooMany, unknownComment),
  };
}

const linkAnswers: Record<number, Answer> = {
  200: { description: 'A page that says how it stands.', type: HTML_TYPE },
  404: { description: 'A page that says the link is no longer good.', type: HTML_TYPE },
};

const subscriptionForm: v.GenericSchema = v.object({
  action: v.optional(v.picklist(['confirm', 'stop'])),
  'List-Unsubscribe': v.optional(v.literal('One-Click')),
});

const optional = v.optional(v.string(), '');

const commentForm: v.GenericSchema = v.object({
  comment_post_ID: v.pipe(v.string(), v.description('The thread.')),
  comment: v.string(),
  author: optional,
  email: optional,
  url: optional,
  comment_parent: v.optional(
    v.pipe(v.string(), v.description('Id of the comment that is answered; 0 for none.')),
    '0',
  ),
  return_to: v.optional(v.pipe(v.string(), v.description('The page to go back to.')), ''),
  redirect_to: optional,
  held_to: v.optional(
    v.pipe(v.string(), v.description('The page to go to where the comment is held.')),
    '',
  ),
  stet_key: v.optional(
    v.pipe(v.string(), v.description('Random, so that a double click is one comment.')),
    '',
  ),
  stet_notify: v.optional(
    v.pipe(v.string(), v.description('Not empty: wants to be told by mail of replies.')),
    '',
  ),
  hp: v.optional(v.pipe(v.string(), v.description('Left empty by people.')), ''),
});
