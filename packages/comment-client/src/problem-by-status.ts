import type { RefusalProblem } from './adapter.ts';

/** For an answer that does not say what is wrong, as one from a proxy. */
export function problemByStatus(status: number): RefusalProblem {
  const problems: Record<number, RefusalProblem> = {
    400: 'validation',
    401: 'login-required',
    403: 'forbidden',
    404: 'not-found',
    405: 'not-found',
    409: 'duplicate',
    410: 'not-found',
    413: 'too-large',
    415: 'unsupported-type',
    422: 'validation',
    429: 'rate-limited',
  };
  return problems[status] ?? 'rejected';
}
