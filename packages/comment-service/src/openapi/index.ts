import * as v from 'valibot';
import type { Backend } from '../backend.ts';
import type { ProblemType } from '../protocol.ts';
import { PROBLEM_KINDS } from '../problems.ts';
import { configSchema, healthSchema } from '../schemas/answers.ts';
import type { Operations } from './document.ts';
import { newsroomOperations } from './newsroom.ts';
import { JSON_TYPE, type Operation } from './operation.ts';
import { cacheable, readingOperations } from './reading.ts';
import { writingOperations } from './writing.ts';

const documentSchema = v.looseObject({ openapi: v.literal('3.1.0'), paths: v.looseObject({}) });

/** Every route there may be, by `METHOD /path`. */
export function operationsOf({ settings, validate }: Backend): Operations {
  return {
    ...readingOperations(settings),
    ...writingOperations(validate),
    ...newsroomOperations,
    ...serviceOperations(),
  };
}

function serviceOperations(): Operations {
  const health = { type: JSON_TYPE, schema: healthSchema };
  return {
    'GET /v1/config': {
      summary: 'Limits, required fields, and what is offered',
      tag: 'service',
      headers: { 'If-None-Match': false },
      answers: cacheable('Public, and the same for everybody.', JSON_TYPE, configSchema),
    },
    'GET /v1/openapi.json': {
      summary: 'This document',
      tag: 'service',
      headers: { 'If-None-Match': false },
      answers: cacheable('OpenAPI 3.1.', JSON_TYPE, documentSchema),
    },
    'GET /healthz': {
      summary: 'Whether comments can be read and written',
      tag: 'service',
      answers: {
        200: { description: 'They can.', ...health },
        503: { description: 'Not all of it.', ...health },
      },
    },
    'GET /pages.css': {
      summary: 'Looks of the pages',
      tag: 'service',
      answers: { 200: { description: 'A style sheet.', type: 'text/css' } },
    },
    ...Object.fromEntries(
      (Object.keys(PROBLEM_KINDS) as ProblemType[]).map((type): [string, Operation] => [
        `GET /problems/${type}`,
        {
          summary: `What "${PROBLEM_KINDS[type].title}" means`,
          tag: 'service',
          answers: { 200: { description: 'What to do about it.', type: 'text/plain' } },
        },
      ]),
    ),
  };
}
