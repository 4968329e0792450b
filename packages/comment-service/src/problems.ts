import type { Challenge, FieldProblem, Problem, ProblemType } from './protocol.ts';

interface Kind {
  status: number;
  title: string;
  /** For `GET /problems/<type>`: what to do about it. */
  help: string;
}

export const PROBLEM_KINDS: Readonly<Record<ProblemType, Kind>> = {
  validation: {
    status: 422,
    title: 'Something in the request needs mending',
    help: 'Each entry of `errors` points at one field and says what to change. Mend them and send again.',
  },
  'thread-closed': {
    status: 403,
    title: 'Comments are closed',
    help: 'The publisher has closed this conversation. Reading goes on.',
  },
  'login-required': {
    status: 401,
    title: 'Say who may do this',
    help: 'Send `Authorization: Edit <token>` with the token that came when the comment was posted.',
  },
  gone: {
    status: 410,
    title: 'It is no longer here',
    help: 'The comment was removed, by its writer or by the newsroom.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It was changed meanwhile',
    help: 'Read it again, make your change to what it says now, and send the new `rev` in If-Match.',
  },
  'challenge-required': {
    status: 428,
    title: 'A small sum has to be done first',
    help: 'Solve `challenge` of the answer, or one from GET /v1/challenge, and send the comment again with the same Idempotency-Key.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed from there',
    help: 'Comments may come from pages of listed origins only. The operator lists them in STET_ORIGINS.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing is here',
    help: 'The address is wrong, or what stood there is not public.',
  },
  duplicate: {
    status: 409,
    title: 'That has been said already',
    help: 'The same words by the same name are in this conversation since less than an hour.',
  },
  'idempotency-conflict': {
    status: 422,
    title: 'This Idempotency-Key belongs to another request',
    help: 'Use one key for one comment: the same key with the same body when trying again (409: the first try is still being worked on), a new key for anything else.',
  },
  'too-large': {
    status: 413,
    title: 'The request is too large',
    help: 'Shorten it. GET /v1/config says the limits.',
  },
  'unsupported-type': {
    status: 415,
    title: 'This kind of body is not understood',
    help: 'Send Content-Type: application/json (to /v1/form: application/x-www-form-urlencoded or multipart/form-data), not compressed.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many comments in a short time',
    help: 'Wait for the seconds in Retry-After and send again; nothing is lost.',
  },
  unavailable: {
    status: 503,
    title: 'Comments cannot be kept just now',
    help: 'Send again with the same Idempotency-Key after the seconds in Retry-After.',
  },
  internal: {
    status: 500,
    title: 'The service failed',
    help: 'The operator finds the cause in the log under the id in `instance`.',
  },
};

export interface RefusalExtras {
  status?: number;
  errors?: FieldProblem[];
  retryAfter?: number;
  instance?: string;
  /** Id of the comment that stands already. */
  existing?: string;
  challenge?: Challenge;
  headers?: Record<string, string>;
}

/** Thrown anywhere in a request; answered as a problem document or as a page. */
export class Refusal extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly extras: RefusalExtras;

  constructor(type: ProblemType, detail: string, extras: RefusalExtras = {}) {
    super(detail);
    this.name = 'Refusal';
    this.type = type;
    this.status = extras.status ?? PROBLEM_KINDS[type].status;
    this.extras = extras;
  }
}

export function toProblem(refusal: Refusal, basePath: string): Problem {
  const { errors, retryAfter, instance, existing, challenge } = refusal.extras;
  return {
    type: `${basePath}/problems/${refusal.type}`,
    title: PROBLEM_KINDS[refusal.type].title,
    status: refusal.status,
    detail: refusal.message,
    ...(instance !== undefined && { instance }),
    ...(errors !== undefined && { errors }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(existing !== undefined && { existing }),
    ...(challenge !== undefined && { challenge }),
  };
}

export function problemResponse(refusal: Refusal, basePath: string): Response {
  return new Response(JSON.stringify(toProblem(refusal, basePath)), {
    status: refusal.status,
    headers: { 'Content-Type': 'application/problem+json', ...refusalHeaders(refusal) },
  });
}

export function refusalHeaders(refusal: Refusal): Record<string, string> {
  const { retryAfter, headers } = refusal.extras;
  return {
    'Cache-Control': 'no-store',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    // The rest of an oversized body is not worth reading.
    ...(refusal.type === 'too-large' && { Connection: 'close' }),
    ...headers,
  };
}
