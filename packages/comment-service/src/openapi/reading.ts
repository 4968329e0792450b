import * as v from 'valibot';
import { countsBodySchema, countsQuerySchema } from '../routes/counts.ts';
import { eventsQuerySchema } from '../routes/events.ts';
import { listQuerySchema } from '../routes/list-query.ts';
import {
  challengeSchema,
  commentPageSchema,
  countsSchema,
  jsonFeedSchema,
  newsSchema,
  oneCommentSchema,
} from '../schemas/answers.ts';
import { threadQuerySchema } from '../schemas/query.ts';
import type { Settings } from '../settings.ts';
import type { Operations } from './document.ts';
import {
  allOf,
  badBody,
  badQuery,
  foreignPage,
  HTML_TYPE,
  JSON_TYPE,
  unknownComment,
  type Answer,
  type Schema,
} from './operation.ts';

export function cacheable(
  description: string,
  type: string,
  schema?: Schema,
): Record<number, Answer> {
  return {
    200: { description, type, headers: ['ETag'], ...(schema !== undefined && { schema }) },
    304: { description: 'What is known still holds.', headers: ['ETag'] },
  };
}

const ifKnown = { 'If-None-Match': false };

export function readingOperations(settings: Settings): Operations {
  const feed = { tag: 'reading', headers: ifKnown, problems: badQuery } as const;
  return {
    'GET /v1/comments': {
      summary: 'A page of comments with their first replies',
      tag: 'reading',
      query: listQuerySchema(settings),
      headers: ifKnown,
      answers: cacheable('The page.', JSON_TYPE, commentPageSchema),
      problems: allOf(badQuery, unknownComment),
    },
    'GET /v1/comments/:id': {
      summary: 'One comment, and those that it answers',
      tag: 'reading',
      headers: ifKnown,
      answers: cacheable('The comment.', JSON_TYPE, oneCommentSchema),
      problems: unknownComment,
    },
    'GET /v1/counts': {
      summary: 'How many comments are published, of up to 50 threads',
      tag: 'reading',
      query: countsQuerySchema(settings),
      headers: ifKnown,
      answers: cacheable('The counts.', JSON_TYPE, countsSchema),
      problems: badQuery,
    },
    'POST /v1/counts': {
      summary: 'The same of up to 200 threads',
      tag: 'reading',
      body: { types: [JSON_TYPE], schema: countsBodySchema(settings) },
      answers: { 200: { description: 'The counts.', type: JSON_TYPE, schema: countsSchema } },
      problems: allOf(badBody, foreignPage),
    },
    'GET /v1/events': {
      summary: 'What changes in a thread, as it changes (server-sent events)',
      tag: 'reading',
      query: eventsQuerySchema(settings),
      headers: { 'Last-Event-ID': false, ...ifKnown },
      answers: {
        304: { description: 'Nothing happened since.', headers: ['ETag'] },
        200: {
          description:
            'comment.created and comment.updated {comment}, comment.removed {id, comment?}, count {thread, count, rev}. When a count comes with a rev that is not the one known, and nothing else, read the thread again.',
          type: ['text/event-stream', JSON_TYPE],
          schema: newsSchema,
        },
      },
      problems: allOf(badQuery, { 404: ['not-found'], 503: ['unavailable'] }),
    },
    'GET /v1/challenge': {
      summary: 'A sum to be solved before a comment is sent',
      tag: 'reading',
      query: threadQuerySchema(settings),
      answers: { 200: { description: 'The sum.', type: JSON_TYPE, schema: challengeSchema } },
      problems: badQuery,
    },
    'GET /v1/threads/:thread/feed.atom': {
      summary: 'The latest comments of a thread as Atom',
      ...feed,
      answers: cacheable('RFC 4287.', 'application/atom+xml'),
    },
    'GET /v1/threads/:thread/feed.json': {
      summary: 'The latest comments of a thread as JSON Feed',
      ...feed,
      answers: cacheable('JSON Feed 1.1.', 'application/feed+json', jsonFeedSchema),
    },
    'GET /v1/threads/:thread/fragment.html': {
      summary: 'A thread as HTML with schema.org markup, for server-side includes',
      ...feed,
      answers: cacheable('A list without a page around it.', HTML_TYPE),
    },
  };
}

/** Of forms: everything is text, and what is missing is empty. */
export function formSchema(...names: string[]): v.GenericSchema {
  return v.object(Object.fromEntries(names.map((name) => [name, v.optional(v.string(), '')])));
}
