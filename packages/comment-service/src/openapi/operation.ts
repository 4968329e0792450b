import type * as v from 'valibot';
import type { ProblemType } from '../protocol.ts';

export type Schema = v.GenericSchema;

/** An object whose entries are the parameters of a query, each as the value that its text becomes. */
export type QuerySchema<T = unknown> = v.GenericSchema<Record<string, unknown>, T> & {
  readonly entries: Readonly<Record<string, Schema>>;
};

export interface Answer {
  description: string;
  /** Media types, one of which the answer has; none: it has no body. */
  type?: string | readonly string[];
  /** Of a JSON body. */
  schema?: Schema;
  /** Names in `HEADERS` that always come along. */
  headers?: readonly string[];
}

/** What a route takes and answers; `500` and, where comments are touched, `503` are added. */
export interface Operation {
  summary: string;
  tag: 'reading' | 'writing' | 'readers' | 'newsroom' | 'service';
  query?: QuerySchema;
  /** Request headers of meaning, by name; true: it must be sent. */
  headers?: Readonly<Record<string, boolean>>;
  body?: { types: readonly string[]; schema: Schema };
  /** Whose right the request needs. */
  needs?: 'edit' | 'moderator' | 'session';
  answers: Readonly<Record<number, Answer>>;
  problems?: Problems;
}

export type Problems = Readonly<Record<number, readonly ProblemType[]>>;

/** Those of several causes together. */
export function allOf(...causes: Problems[]): Problems {
  const all: Record<number, ProblemType[]> = {};
  for (const cause of causes) {
    for (const [status, types] of Object.entries(cause)) {
      const known = (all[Number(status)] ??= []);
      for (const type of types) if (!known.includes(type)) known.push(type);
    }
  }
  return all;
}

export const JSON_TYPE = 'application/json';
export const HTML_TYPE = 'text/html';
export const FORM_TYPES: readonly string[] = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
];

export const badQuery: Problems = { 400: ['validation'] };
export const badBody: Problems = {
  400: ['validation'],
  413: ['too-large'],
  415: ['unsupported-type'],
  422: ['validation'],
};
export const foreignPage: Problems = { 403: ['forbidden'] };
export const tooMany: Problems = { 429: ['rate-limited'] };
export const unknownComment: Problems = { 404: ['not-found'] };
